/**
 * Slips of the official tables that are corrected here, each with its reason. `where` must meet exactly one row, so
 * that the generator stops when the DIAN repairs its table.
 */
export const CORRECTIONS = [
  {
    table: 'municipios',
    where: { code: '27086', departmentCode: '00', displayName: '' },
    set: { departmentCode: '27', displayName: 'BÉLEN DE BAJIRA' },
    reason: 'Belén de Bajirá is in Chocó (27); its only listed name serves for both forms',
  },
  {
    table: 'idiomas',
    where: { code: 'si', alpha3: 'sme' },
    set: { code: 'se' },
    reason: 'ISO 639-1 of Northern Sami; si is Sinhala, which the table has too',
  },
  {
    table: 'idiomas',
    where: { code: 'los', alpha3: 'asm' },
    set: { code: 'as' },
    reason: 'ISO 639-1 of Assamese',
  },
  {
    table: 'ciiu',
    where: {
      code: '9900',
      name: 'Actividades de organizaciones y entidades extraterritoriales (este sí pertenece a la Sección U)',
    },
    set: { name: 'Actividades de organizaciones y entidades extraterritoriales' },
    reason: 'a remark of the transcription inside the name',
  },
  {
    table: 'salud-tipo-documento-identificacion',
    where: {
      code: 'TI',
      name: 'Tarjeta de identidad *(la fuente marca aplicabilidad por servicio y para usuario vs. profesional)*',
    },
    set: { name: 'Tarjeta de identidad' },
    reason: 'a remark of the transcription inside the name',
  },
  {
    table: 'tributos',
    where: { code: '34', description: 'Impuesto a las bebidas ultraprocesadas azucaradas****' },
    set: { description: 'Impuesto a las bebidas ultraprocesadas azucaradas' },
    reason: 'footnote marks',
  },
  {
    table: 'tributos',
    where: { code: '01', description: 'Impuesto sobre la Ventas' },
    set: { description: 'Impuesto sobre las Ventas' },
    reason: 'misprint',
  },
  {
    table: 'estandares-producto',
    where: { code: '999' },
    set: {
      use: 'El valor en el atributo @schemeName no será validado. El atributo @schemeAgencyID no debe ser utilizado',
    },
    reason: 'bullets of the spreadsheet inside the text',
  },
  {
    table: 'estandares-producto',
    where: { code: '020', use: 'Partida arancelaria según estatu tributario' },
    set: { use: 'Partida arancelaria según Estatuto Tributario' },
    reason: 'misprint',
  },
  {
    table: 'tipos-operacion-factura',
    where: { code: '14', name: 'Notariios' },
    set: { name: 'Notarios' },
    reason: 'misprint',
  },
  {
    table: 'tipos-documento-electronico',
    where: { code: '03', use: 'Transcripción de la factura de talonrio o papel' },
    set: { use: 'Transcripción de la factura de talonario o papel' },
    reason: 'misprint',
  },
  {
    table: 'eventos-documento',
    where: { code: '032', name: 'Recibo del bien o prestación del servicio:' },
    set: { name: 'Recibo del bien o prestación del servicio' },
    reason: 'a colon at the end; table 13.1.6 has none',
  },
  ...[
    ['42', 'Consiganción bancaria', 'Consignación bancaria'],
    ['21', 'Poyecto bancario', 'Proyecto bancario'],
    ['27', 'Débito Pago Neogcio Corporativo (CTP)', 'Débito Pago Negocio Corporativo (CTP)'],
    ['64', 'Nota promisoria firmada pro el banco', 'Nota promisoria firmada por el banco'],
    ['96', 'Método de pago solicitado no usuado', 'Método de pago solicitado no usado'],
    ['70', 'Retiro de nota por el por el acreedor', 'Retiro de nota por el acreedor'],
    [
      '74',
      'Retiro de nota por el por el acreedor sobre un banco',
      'Retiro de nota por el acreedor sobre un banco',
    ],
  ].map(([code, from, to]) => ({
    table: 'medios-pago',
    where: { code, name: from },
    set: { name: to },
    reason: 'misprint; the name is printed, never sent',
  })),
  ...['15.00', '100.00'].map((rate) => ({
    table: 'tarifas-impuesto',
    where: { code: `ReteIVA:${rate}`, name: '' },
    set: { name: 'Retención sobre el IVA' },
    reason: 'the concept is blank in the table; this is the description of tributo 05',
  })),
];

/** Rows that the official sheet or list has and its table lacks. */
export const ADDITIONS = [
  ...[
    ['ICUI', '10.00', 'Tarifa especial, año 2023'],
    ['ICUI', '15.00', 'Tarifa especial, año 2024'],
    ['ICUI', '20.00', 'Tarifa especial, año 2025'],
    ['ADV', '25.00', 'Ad valorem sobre el precio de venta al público, licores'],
    ['ADV', '20.00', 'Ad valorem sobre el precio de venta al público, vinos y aperitivos vínicos'],
  ].map(([tax, rate, name]) => ({
    table: 'tarifas-impuesto',
    row: { tax, rate, name },
    reason: 'percentage rates of the sheet 13.3.11 that stand outside its four main blocks',
  })),
  ...[
    ['16', 'UPC Régimen Contributivo'],
    ['17', 'UPC Régimen Subsidiado'],
  ].map(([code, name]) => ({
    table: 'salud-cobertura-plan-beneficios',
    row: { code, name },
    reason: 'since June 2026, in place of 01; the transcription is older',
  })),
];

/** The rows of a table after the corrections and additions. */
export function corrected(table, items) {
  const rows = items.map((item) => ({ ...item }));
  for (const correction of CORRECTIONS.filter((entry) => entry.table === table)) {
    const matches = rows.filter((row) =>
      Object.entries(correction.where).every(([field, value]) => row[field] === value),
    );
    if (matches.length !== 1)
      throw new Error(
        `${table}: ${matches.length} rows meet ${JSON.stringify(correction.where)}, expected 1`,
      );
    Object.assign(matches[0], correction.set);
  }
  return rows.concat(ADDITIONS.filter((entry) => entry.table === table).map((entry) => entry.row));
}
