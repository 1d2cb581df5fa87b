// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog, readRows } from './catalog.js';

const TEXT = `AED|Dírham de los Emiratos Árabes Unidos|Emiratos Árabes Unidos
AFN|Afgani|Afganistán
ALL|Lek|Albania
AMD|Dram armenio|Armenia
ANG|Florín antillano neerlandés|Curazao, Saint Maarten
AOA|Kwanza|Angola
ARS|Peso argentino|Argentina
AUD|Dólar australiano|Australia, Isla de Navidad, Islas Cocos, Islas Heard y McDonald, Kiribati, Nauru, Norfolk, Tuvalu
AWG|Florín arubeño|Aruba
AZN|Manat azerbaiyano|Azerbaiyán
BAM|Marco convertible|Bosnia y Herzegovina
BBD|Dólar de Barbados|Barbados
BDT|Taka|Bangladés
BGN|Lev búlgaro|Bulgaria
BHD|Dinar bareiní|Baréin
BIF|Franco de Burundi|Burundi
BMD|Dólar bermudeño|Bermudas
BND|Dólar de Brunéi|Brunéi
BOB|Boliviano|Bolivia
BOV|MVDOL|Bolivia
BRL|Real brasileño|Brasil
BSD|Dólar bahameño|Bahamas
BTN|Ngultrum|Bután
BWP|Pula|Botsuana
BYR|Rublo bielorruso|Bielorrusia
BZD|Dólar beliceño|Belice
CAD|Dólar canadiense|Canadá
CDF|Franco congoleño|República Democrática del Congo
CHE|Euro WIR|Suiza
CHF|Franco suizo|Liechtenstein, Suiza
CHW|Franco WIR|Suiza
CLF|Unidad de fomento|Chile
CLP|Peso chileno|Chile
CNY|Yuan chino|China
COP|Peso colombiano|Colombia
COU|Unidad de valor real|Colombia
CRC|Colón costarricense|Costa Rica
CUC|Peso convertible|Cuba
CUP|Peso cubano|Cuba
CVE|Escudo caboverdiano|Cabo Verde
CZK|Corona checa|República Checa
DJF|Franco yibutiano|Yibuti
DKK|Corona danesa|Dinamarca, Groenlandia, Islas Feroe
DOP|Peso dominicano|República Dominicana
DZD|Dinar argelino|Argelia
EGP|Libra egipcia|Egipto
ERN|Nakfa|Eritrea
ETB|Birr etíope|Etiopía
EUR|Euro|Alemania, Andorra, Austria, Bélgica, Chipre, Ciudad del Vaticano, Eslovaquia, Eslovenia, España, Estonia, Finlandia, Francia, Grecia, Guadalupe, Guayana Francesa, Irlanda, Italia, Letonia, Lituania, Luxemburgo, Malta, Martinica, Mayotte, Mónaco, Montenegro, Países Bajos, Portugal, Reunión, San Bartolomé, San Marino, San Martín, San Pedro y Miquelón, Tierras Australes y Antárticas Francesas, Unión Europea
FJD|Dólar fiyiano|Fiyi
FKP|Libra malvinense|Islas Malvinas
GBP|Libra esterlina|Guernsey, Isla de Man, Jersey, Reino Unido
GEL|Lari|Georgia
GHS|Cedi ghanés|Ghana
GIP|Libra de Gibraltar|Gibraltar
GMD|Dalasi|Gambia
GNF|Franco guineano|Guinea
GTQ|Quetzal|Guatemala
GYD|Dólar guyanés|Guyana
HKD|Dólar de Hong Kong|Hong Kong
HNL|Lempira|Honduras
HRK|Kuna|Croacia
HTG|Gourde|Haití
HUF|Forinto|Hungría
IDR|Rupia indonesia|Indonesia
ILS|Nuevo shéquel israelí|Israel
INR|Rupia india|Bután, India
IQD|Dinar iraquí|Irak
IRR|Rial iraní|Irán
ISK|Corona islandesa|Islandia
JMD|Dólar jamaiquino|Jamaica
JOD|Dinar jordano|Jordania
JPY|Yen|Japón
KES|Chelín keniano|Kenia
KGS|Som|Kirguistán
KHR|Riel|Camboya
KMF|Franco comorense|Comoras
KPW|Won norcoreano|Corea del Norte
KRW|Won|Corea del Sur
KWD|Dinar kuwaití|Kuwait
KYD|Dólar de las Islas Caimán|Islas Caimán
KZT|Tenge|Kazajistán
LAK|Kip|Laos
LBP|Libra libanesa|Líbano
LKR|Rupia de Sri Lanka|Sri Lanka
LRD|Dólar liberiano|Liberia
LSL|Loti|Lesoto
LYD|Dinar libio|Libia
MAD|Dírham marroquí|Marruecos, República Árabe Saharaui Democrática
MDL|Leu moldavo|Moldavia
MGA|Ariary malgache|Madagascar
MKD|Denar|Macedonia
MMK|Kyat|Myanmar
MNT|Tugrik|Mongolia
MOP|Pataca|Macao
MRO|Uguiya|Mauritania
MUR|Rupia de Mauricio|Mauricio
MVR|Rufiyaa|Maldivas
MWK|Kwacha|Malaui
MXN|Peso mexicano|México
MXV|Unidad de Inversión (UDI) mexicana|México
MYR|Ringgit malayo|Malasia
MZN|Metical mozambiqueño|Mozambique
NAD|Dólar namibio|Namibia
NGN|Naira|Nigeria
NIO|Córdoba|Nicaragua
NOK|Corona noruega|Isla Bouvet, Noruega, Svalbard y Jan Mayen
NPR|Rupia nepalí|Nepal
NZD|Dólar neozelandés|Islas Cook, Islas Pitcairn, Niue, Nueva Zelanda, Tokelau
OMR|Rial omaní|Omán
PAB|Balboa|Panamá
PEN|Sol|Perú
PGK|Kina|Papúa Nueva Guinea
PHP|Peso filipino|Filipinas
PKR|Rupia pakistaní|Pakistán
PLN|Złoty|Polonia
PYG|Guaraní|Paraguay
QAR|Riyal qatarí|Catar
RON|Leu rumano|Rumania
RSD|Dinar serbio|Serbia
RUB|Rublo ruso|Rusia
RWF|Franco ruandés|Ruanda
SAR|Riyal saudí|Arabia Saudita
SBD|Dólar de las Islas Salomón|Islas Salomón
SCR|Rupia seychelense|Seychelles
SDG|Dinar sudanés|Sudán
SEK|Corona sueca|Suecia
SGD|Dólar de Singapur|Singapur
SHP|Libra de Santa Elena|Santa Elena, Ascensión y Tristán de Acuña
SLL|Leone|Sierra Leona
SOS|Chelín somalí|Somalia
SRD|Dólar surinamés|Surinam
SSP|Libra sursudanesa|Sudán del Sur
STD|Dobra|Santo Tomé y Príncipe
SVC|Colon Salvadoreño|El Salvador
SYP|Libra siria|Siria
SZL|Lilangeni|Suazilandia
THB|Baht|Tailandia
TJS|Somoni tayiko|Tayikistán
TMT|Manat turcomano|Turkmenistán
TND|Dinar tunecino|Túnez
TOP|Paʻanga|Tonga
TRY|Lira turca|Turquía
TTD|Dólar de Trinidad y Tobago|Trinidad y Tobago
TWD|Nuevo dólar taiwanés|República de China
TZS|Chelín tanzano|Tanzania
UAH|Grivna|Ucrania
UGX|Chelín ugandés|Uganda
USD|Dólar estadounidense|Caribe Neerlandés, Ecuador, El Salvador, Estados Unidos, Guam, Haití, Islas Marianas del Norte, Islas Marshall, Islas Turcas y Caicos, Islas ultramarinas de Estados Unidos, Islas Vírgenes Británicas, Islas Vírgenes de los Estados Unidos, Micronesia, Palaos, Panamá, Puerto Rico, Samoa Americana, Territorio Británico del Océano Índico, Timor Oriental
USN|Dólar estadounidense (Siguiente día)|Estados Unidos
UYI|Peso en Unidades Indexadas (Uruguay)|Uruguay
UYU|Peso uruguayo|Uruguay
UZS|Som uzbeko|Uzbekistán
VEF|Bolívar|Venezuela
VES|Bolívar soberano|Venezuela
VND|Dong vietnamita|Vietnam
VUV|Vatu|Vanuatu
WST|Tala|Samoa
XAF|Franco CFA de África Central|Camerún, Chad, Gabón, Guinea Ecuatorial, República Centroafricana, República del Congo
XAG|Plata (una onza troy)|
XAU|Oro (una onza troy)|
XBA|Unidad compuesta europea (EURCO) (Unidad del mercado de bonos)|
XBB|Unidad Monetaria europea (E.M.U.-6) (Unidad del mercado de bonos)|
XBC|Unidad europea de cuenta 9 (E.U.A.-9) (Unidad del mercado de bonos)|
XBD|Unidad europea de cuenta 17 (E.U.A.-17) (Unidad del mercado de bonos)|
XCD|Dólar del Caribe Oriental|Anguila, Antigua y Barbuda, Dominica, Granada, Montserrat, San Cristóbal y Nieves, San Vicente y las Granadinas, Santa Lucía
XDR|Derechos especiales de giro|Fondo Monetario Internacional
XOF|Franco CFA de África Occidental|Benín, Burkina Faso, Costa de Marfil, Guinea-Bisáu, Malí, Níger, Senegal, Togo
XPD|Paladio (una onza troy)|
XPF|Franco CFP|Nueva Caledonia, Polinesia Francesa, Wallis y Futuna
XPT|Platino (una onza troy)|
XSU|SUCRE|Sistema Unitario de Compensación Regional
XTS|Reservado para pruebas|
XUA|Unidad de cuenta BAD|Banco Africano de Desarrollo
XXX|Sin divisa|
YER|Rial yemení|Yemen
ZAR|Rand|Lesoto, Namibia, Sudáfrica
ZMW|Kwacha zambiano|Zambia
ZWL|Dólar zimbabuense|Zimbabue`;

/** A code of {@link currencies}. */
export type CurrencyCode =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BOV'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYR'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHE'
  | 'CHF'
  | 'CHW'
  | 'CLF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'COU'
  | 'CRC'
  | 'CUC'
  | 'CUP'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HRK'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KMF'
  | 'KPW'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRO'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MXV'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLL'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STD'
  | 'SVC'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'USN'
  | 'UYI'
  | 'UYU'
  | 'UZS'
  | 'VEF'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XAG'
  | 'XAU'
  | 'XBA'
  | 'XBB'
  | 'XBC'
  | 'XBD'
  | 'XCD'
  | 'XDR'
  | 'XOF'
  | 'XPD'
  | 'XPF'
  | 'XPT'
  | 'XSU'
  | 'XTS'
  | 'XUA'
  | 'XXX'
  | 'YER'
  | 'ZAR'
  | 'ZMW'
  | 'ZWL';

/** A row of {@link currencies}. */
export interface CurrencyRow extends CodeRow<CurrencyCode> {
  readonly countries: string;
}

/**
 * Currencies (ISO 4217): `@currencyID`.
 *
 * Anexo Técnico 1.9, table 13.3.3: 179 rows.
 */
export const currencies = /* @__PURE__ */ catalog<CurrencyRow>(() =>
  readRows<CurrencyRow>(['code', 'name', 'countries'], TEXT),
);
