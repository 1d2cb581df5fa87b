/** Of no document, so that it is found where it is told. */
export const PIN = 'pin-86420-secreto';
export const SOFTWARE = { id: '8f1f7a0c-6f3b-4a52-9f0e-0c5f3f4f2b11', pin: PIN };
