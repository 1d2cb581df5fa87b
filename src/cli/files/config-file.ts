/** The file that says the company, the software and the environment, where no other is named. */
export const CONFIG_FILE = 'facturador.json';
