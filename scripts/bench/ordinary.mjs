// The invoice that a shop with stock makes: every line has a code, a brand, a note and two taxes, some a discount; the
// customer has an address and pays on credit. Every call builds another draft, so that nothing can be remembered from
// one to the next but what real shops repeat. The drafts are as they come from a request or a database: a text that was
// just put together in JavaScript is joined only when it is first read, which would be measured as ours.
const municipalities = ['11001', '05001', '76001', '08001', '68001', '17001', '54001'];
const brands = ['La Espiga', 'El Trigal', 'Molino Rojo', 'Doña Arepa', 'Sello Dorado'];
const goods = [
  'Galletas surtidas',
  'Café tostado y molido',
  'Chocolate de mesa',
  'Panela pulverizada',
  'Harina de maíz',
];

/** Makes drafts of as many lines, each another. @param {'invoice' | 'creditNote'} kind @param {number} lines */
export function ordinaryDrafts(kind, lines) {
  let made = 0;
  return () => {
    made += 1;
    return JSON.parse(JSON.stringify(ordinaryDraft(kind, lines, made)));
  };
}

function ordinaryDraft(kind, lines, serial) {
  const common = {
    customer: customerOf(serial),
    notes: [`Pedido ${serial} del portal de clientes`],
    lines: Array.from({ length: lines }, (_, index) => lineOf(serial, index)),
  };
  if (kind === 'creditNote') {
    return {
      ...common,
      kind,
      number: `NC${serial}`,
      payment: { form: 'contado', means: '10' },
      discrepancyResponse: { responseCode: '1', description: 'Devolución parcial de los bienes' },
      billingReferences: [
        { id: `SETP${990000000 + serial}`, uuid: 'ab'.repeat(48), issueDate: '2026-11-20' },
      ],
    };
  }
  return {
    ...common,
    kind,
    number: `SETP${990000000 + (serial % 5_000_000)}`,
    payment: { form: 'credito', means: '47', dueDate: '2027-03-31' },
  };
}

function customerOf(serial) {
  const nit = String(800100000 + (serial % 9973));
  return {
    nit,
    personType: 'juridica',
    name: `Distribuciones ${serial % 9973} y Compañía S.A.S.`,
    taxLevelCodes: ['O-13', 'O-15'],
    taxScheme: '01',
    address: {
      municipality: municipalities[serial % municipalities.length],
      line: `Calle ${1 + (serial % 170)} # ${1 + (serial % 99)}-${10 + (serial % 80)} bodega ${serial % 12}`,
    },
    email: `compras${serial % 9973}@example.co`,
    telephone: `60155${10000 + (serial % 80000)}`,
  };
}

function lineOf(serial, index) {
  const at = serial + index;
  const line = {
    sellersItemId: `REF-${1000 + ((at * 7) % 4999)}`,
    description: `${goods[at % goods.length]} ${100 + (at % 9) * 50} g`,
    brandName: brands[at % brands.length],
    notes: [`Lote ${20261100 + (at % 28)}`],
    quantity: 1 + (at % 24),
    price: `${900 + ((at * 350) % 98000)}.${10 + (at % 90)}`,
    taxes: [
      { code: '01', percent: at % 3 === 0 ? 5 : 19 },
      { code: '04', percent: 8 },
    ],
  };
  return index % 3 === 2
    ? { ...line, allowances: [{ percent: 5 + (at % 10), reason: 'Cliente frecuente' }] }
    : line;
}
