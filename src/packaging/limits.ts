import { sentences } from '../errors/index.js';

/** What is said of a ZIP that exceeds a limit: which one, and how to raise it. The names are those of the options. */
export const LIMITS = /* @__PURE__ */ sentences({
  maxEntries: {
    en: 'The ZIP has {count} entries, expected at most {most}; raise maxEntries of unzip if you trust it',
    es: 'el ZIP tiene {count} entradas; máximo {most}. Si confía en él, suba maxEntries de unzip (--zip-entries en la línea de comandos)',
  },
  maxTotalBytes: {
    en: 'The ZIP holds more than {most} bytes uncompressed, which is refused; raise maxTotalBytes of unzip if you trust it',
    es: 'el ZIP tiene más de {most} bytes sin comprimir. Si confía en él, suba maxTotalBytes de unzip (--zip-mib en la línea de comandos)',
  },
  maxRatio: {
    en: 'The entry {name} is compressed more than {most} times, which is refused; raise maxRatio of unzip if you trust it',
    es: 'la entrada {name} está comprimida más de {most} veces. Si confía en ella, suba maxRatio de unzip',
  },
});
