import { parseMessages } from '../../src/soap/messages.js';
import { OPERATIONS } from '../../src/soap/operations.js';
import { readResult } from '../../src/soap/read-answer.js';
import { readXml } from '../../src/xml/index.js';
import { growthOf, LINEAR } from '../counted-work.js';

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

const ANSWERS: Readonly<Record<string, (size: number) => string>> = {
  'many ErrorMessage': (size) => times(size, (i) => `<ErrorMessage><string>${i}</string></ErrorMessage>`),
  'many messages in one ErrorMessage': (size) =>
    `<ErrorMessage>${times(size, (i) => `<string>${i}</string>`)}</ErrorMessage>`,
  'many fields that the WSDL does not know': (size) => times(size, (i) => `<Campo${i}>x</Campo${i}>`),
  'many fields under one name that the WSDL does not know': (size) => times(size, () => '<Campo>x</Campo>'),
};

describe('the answer to GetStatus', () => {
  it.each(Object.entries(ANSWERS))(
    'with %s is read in the work that its size takes',
    async (_, contentOf) => {
      const growth = await growthOf(200, (size) => {
        const { root } = readXml(`<GetStatusResult>${contentOf(size)}</GetStatusResult>`);
        return () => readResult(OPERATIONS.getStatus.result as never, root);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );

  it('with fields beyond reason keeps the first thousand of them, and none under an endless path', () => {
    const deep = `${'<Profundo>'.repeat(90)}${times(2000, () => '<a>x</a>')}${'</Profundo>'.repeat(90)}`;
    const text = `<GetStatusResult>${'<'}${'L'.repeat(990)}>${deep}</${'L'.repeat(990)}>${times(2000, () => '<Campo>x</Campo>')}</GetStatusResult>`;
    const { raw } = readResult(OPERATIONS.getStatus.result as never, readXml(text).root) as { raw: object };
    expect(Object.keys(raw)).toHaveLength(1000);
    expect(Math.max(...Object.keys(raw).map(({ length }) => length))).toBeLessThan(1010);
  });
});

describe('parseMessages', () => {
  it('takes a rule, its text and its severity from between any number of blanks and line ends', () => {
    const blanks = ' \r\n\u2003\n'.repeat(50_000);
    const line = `Regla: FAD06,${blanks}Rechazo${blanks}: uno${blanks}Regla: FAD09c, Notificación: dos${blanks}`;
    expect(parseMessages([line], 'rejection')).toEqual([
      { code: 'FAD06', severity: 'rejection', text: 'uno' },
      { code: 'FAD09c', severity: 'notification', text: 'dos' },
    ]);
  });
});
