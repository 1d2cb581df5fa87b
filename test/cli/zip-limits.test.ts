import { zip } from '../../src/packaging/index.js';
import { openSession, type Session } from './session.js';

let session: Session;
beforeEach(() => {
  session = openSession();
  const entry = (name: string, size: number) => ({ name, bytes: Buffer.alloc(size, ' ') });
  session.write('f.zip', zip([entry('a.xml', 10), entry('b.xml', 2 * 1024 * 1024), entry('c.xml', 10)]));
});
afterEach(() => session.end());

describe.each(['verify', 'doctor'])('%s of a ZIP that exceeds a limit', (command) => {
  it.each([
    ['--zip-entries', '2', '3 entradas; máximo 2', '3'],
    ['--zip-mib', '1', 'más de 1048576 bytes', '3'],
  ])('%s: says which, and how to raise it, and takes the higher one', async (option, low, said, high) => {
    const refused = await session.run(command, 'f.zip', option, low);
    expect(refused.code).toBe(2);
    expect(refused.out + refused.err).toContain(said);
    expect(refused.out + refused.err).toContain(option);
    const opened = await session.run(command, 'f.zip', option, high);
    expect(opened.out + opened.err).not.toContain('ERR_ZIP_LIMIT');
  });

  it('takes a ZIP with other bytes before it for a ZIP', async () => {
    session.write(
      'g.zip',
      Buffer.concat([Buffer.from('--limite\r\n'), zip([{ name: 'a.txt', bytes: Buffer.from('x') }])]),
    );
    const { out, err } = await session.run(command, 'g.zip');
    expect(out + err).toContain('el ZIP no tiene ningún XML');
  });
});
