import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from './layout.js';
import { offences, report } from './offences.js';
import { nothingIsLeftOver } from './rules/nothing-is-left-over.js';
import { patternsTakeLinearTime } from './rules/patterns-take-linear-time.js';
import { filesBelow, sourceTree } from './source-tree.js';

const root = join(__dirname, '..', '..');

describe('architecture', () => {
  it('the sources keep every rule of the layout', () => {
    const files = filesBelow(join(root, 'src'), '.', /\.ts$/);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object };
    expect(report(offences(sourceTree(files), layout, Object.keys(manifest.exports)))).toBe('');
  });

  it('no pattern of the sources takes more than the time of its text', () => {
    const tree = sourceTree(filesBelow(join(root, 'src'), '.', /\.ts$/));
    expect(report(patternsTakeLinearTime(tree, layout.reviewedPatterns))).toBe('');
  });

  it('no text holds unfinished work or a path of one machine', () => {
    const folders = ['src', 'test', 'scripts', 'examples', 'docs', '.ci'].filter((folder) =>
      existsSync(join(root, folder)),
    );
    const files = Object.assign(
      {},
      ...folders.map((folder) => filesBelow(root, folder, /(\.([cm]?[jt]s|md|json|sh)|^run)$/)),
    );
    const readme = ['README.md', 'README.en.md', 'CHANGELOG.md'].filter((file) =>
      existsSync(join(root, file)),
    );
    for (const file of readme) files[file] = readFileSync(join(root, file), 'utf8');
    expect(Object.keys(files).length).toBeGreaterThan(0);
    expect(report(nothingIsLeftOver(files))).toBe('');
  });
});
