import fc from 'fast-check';
import { parseMessage } from '../../src/soap/index.js';
import { parseMessages } from '../../src/soap/messages.js';

describe('parseMessage', () => {
  it.each([
    ['Regla: FAD06, Rechazo: Valor del CUFE', 'FAD06', 'rejection', 'Valor del CUFE'],
    ['Regla: RUT01, Notificación: La validación.', 'RUT01', 'notification', 'La validación.'],
    ['Regla: RUT01, Notificacio\u0301n: con la tilde aparte', 'RUT01', 'notification', 'con la tilde aparte'],
    ['Regla: RUT01, Notificacion: sin tilde', 'RUT01', 'notification', 'sin tilde'],
    ['Regla: RUT01, NotificaciÃ³n: mal codificada', 'RUT01', 'notification', 'mal codificada'],
    ['  regla:FAJ43b,rechazo:sin espacios ', 'FAJ43b', 'rejection', 'sin espacios'],
    ['REGLA: ZE02 , RECHAZO : mayúsculas', 'ZE02', 'rejection', 'mayúsculas'],
    [
      "Regla: 90, Rechazo: Documento con CUFE 'ab', procesado: ya.",
      '90',
      'rejection',
      "Documento con CUFE 'ab', procesado: ya.",
    ],
    ['Regla: FAJ50, Rechazo: dos\r\nlíneas', 'FAJ50', 'rejection', 'dos\r\nlíneas'],
    ['Regla: FAJ50, Rechazo:', 'FAJ50', 'rejection', ''],
    ['Regla: FAJ50, sin severidad', 'FAJ50', 'rejection', 'sin severidad'],
    ['AAH09 - No corresponde a un CUFE', 'AAH09', 'rejection', 'No corresponde a un CUFE'],
    ['LGC01-Evento registrado previamente', 'LGC01', 'rejection', 'Evento registrado previamente'],
    ['90 - ya procesado', '90', 'rejection', 'ya procesado'],
    ['Error no controlado - intente de nuevo', '', 'rejection', 'Error no controlado - intente de nuevo'],
    ['', '', 'rejection', ''],
  ] as const)('reads %j', (line, code, severity, text) => {
    expect(parseMessage(line)).toEqual({ code, severity, text });
  });

  it('gives a line without severity the one that the caller expects', () => {
    expect(parseMessage('AAH09 - texto', 'notification').severity).toBe('notification');
    expect(parseMessage('Regla: AAH09, Rechazo: texto', 'notification').severity).toBe('rejection');
  });

  it('takes any text, and loses none of it but the blanks around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        const { code, text } = parseMessage(line);
        expect(line).toContain(text);
        expect(line).toContain(code);
      }),
    );
  });

  it('does not slow down on long hostile lines', () => {
    for (const filler of [' ', 'Regla:', ',', '-', 'A', '1'])
      expect(parseMessage(`Regla:${filler.repeat(200_000)}`).severity).toBe('rejection');
  });
});

describe('parseMessages', () => {
  it('splits a line that holds several rules', () => {
    const line = 'Regla: FAD06, Rechazo: uno\nRegla: FAD09c, Notificación: dos\nsigue';
    expect(parseMessages([line, '  '], 'rejection')).toEqual([
      { code: 'FAD06', severity: 'rejection', text: 'uno' },
      { code: 'FAD09c', severity: 'notification', text: 'dos\nsigue' },
    ]);
  });
});
