// What is issued in the chaos test, and with which software and ranges: orders of the made-up company.

export const SOFTWARE = { id: '8f1f7a0c-6f3b-4a52-9f0e-0c5f3f4f2b11', pin: 'PIN-de-prueba-75315' };

/** @param {string} prefix @param {string} resolutionNumber @param {number} fromNumber */
function range(prefix, resolutionNumber, fromNumber) {
  return {
    resolutionNumber,
    resolutionDate: '2019-01-19',
    prefix,
    fromNumber,
    toNumber: fromNumber + 999_999,
    validDateFrom: '2019-01-19',
    validDateTo: '2050-01-19',
    technicalKey: 'c1a0ec0de5ec4e70c1a0ec0de5ec4e70c1a0ec0d',
  };
}

export const GOOD = range('CAOS', '18760000001', 1);
/** Not authorised for this company, so that its invoices are rejected. */
export const BAD = range('MALO', '18760000009', 1_000_001);

/** For the documents of the test set (set de pruebas), which are sent as batches. */
export const SET = range('CASE', '18760000002', 2_000_001);
export const TEST_SET_ID = '3f6b1f9e-6a0c-4f0e-9d55-5d8c1c6f7a21';

/** @param {number} order one in ten is made out of a range that the DIAN rejects, and one in twenty is of the test set */
export function rangeOf(order) {
  if (order % 20 === 3) return SET;
  return order % 10 === 7 ? BAD : GOOD;
}

/** @param {number} orders how many there are @param {(range: object) => boolean} isWanted */
export function ordersOf(orders, isWanted) {
  return Array.from({ length: orders }, (_, index) => index + 1).filter((order) => isWanted(rangeOf(order)));
}

/** @param {number} order @param {string} number @param {object} customer */
export function draftOf(order, number, customer) {
  const lines = Array.from({ length: 1 + (order % 4) }, (_, line) => ({
    description: `Pedido ${order}, pan ${line + 1}`,
    quantity: 1 + ((order + line) % 5),
    price: String(1500 + 10 * order),
    taxes: [{ code: '01', percent: line % 2 === 0 ? 5 : 19 }],
  }));
  return { kind: 'invoice', number, customer, payment: { form: 'contado', means: '10' }, lines };
}
