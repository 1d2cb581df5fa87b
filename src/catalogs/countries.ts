// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog, readRows } from './catalog.js';

const TEXT = `AF|Afganistán|AFG|004|Afganistán
AX|Åland|ALA|248|Åland, Islas
AL|Albania|ALB|008|Albania
DE|Alemania|DEU|276|Alemania
AD|Andorra|AND|020|Andorra
AO|Angola|AGO|024|Angola
AI|Anguila|AIA|660|Anguila
AQ|Antártida|ATA|010|Antártida
AG|Antigua y Barbuda|ATG|028|Antigua y Barbuda
SA|Arabia Saudita|SAU|682|Arabia Saudita
DZ|Argelia|DZA|012|Argelia
AR|Argentina|ARG|032|Argentina
AM|Armenia|ARM|051|Armenia
AW|Aruba|ABW|533|Aruba
AU|Australia|AUS|036|Australia
AT|Austria|AUT|040|Austria
AZ|Azerbaiyán|AZE|031|Azerbaiyán
BS|Bahamas|BHS|044|Bahamas (las)
BD|Bangladés|BGD|050|Bangladesh
BB|Barbados|BRB|052|Barbados
BH|Baréin|BHR|048|Bahrein
BE|Bélgica|BEL|056|Bélgica
BZ|Belice|BLZ|084|Belice
BJ|Benín|BEN|204|Benin
BM|Bermudas|BMU|060|Bermudas
BY|Bielorrusia|BLR|112|Belarús
BO|Bolivia|BOL|068|Bolivia (Estado Plurinacional de)
BQ|Bonaire, San Eustaquio y Saba|BES|535|Bonaire, San Eustaquio y Saba
BA|Bosnia y Herzegovina|BIH|070|Bosnia y Herzegovina
BW|Botsuana|BWA|072|Botswana
BR|Brasil|BRA|076|Brasil
BN|Brunéi|BRN|096|Brunei Darussalam
BG|Bulgaria|BGR|100|Bulgaria
BF|Burkina Faso|BFA|854|Burkina Faso
BI|Burundi|BDI|108|Burundi
BT|Bután|BTN|064|Bhután
CV|Cabo Verde|CPV|132|Cabo Verde
KH|Camboya|KHM|116|Camboya
CM|Camerún|CMR|120|Camerún
CA|Canadá|CAN|124|Canadá
QA|Catar|QAT|634|Qatar
TD|Chad|TCD|148|Chad
CL|Chile|CHL|152|Chile
CN|China|CHN|156|China
CY|Chipre|CYP|196|Chipre
CO|Colombia|COL|170|Colombia
KM|Comoras|CON|174|Comoras (las)
KP|Corea del Norte|PRK|408|Corea (la República Popular Democrática de)
KR|Corea del Sur|KOR|410|Corea (la República de)
CI|Costa de Marfil|CIV|384|Côte d’Ivoire
CR|Costa Rica|CRI|188|Costa Rica
HR|Croacia|HRV|191|Croacia
CU|Cuba|CUB|192|Cuba
CW|Curazao|CUW|531|Curaçao
DK|Dinamarca|DNK|208|Dinamarca
DM|Dominica|DMA|212|Dominica
EC|Ecuador|ECU|218|Ecuador
EG|Egipto|EGY|818|Egipto
SV|El Salvador|SLV|222|El Salvador
AE|Emiratos Árabes Unidos|ARE|784|Emiratos Árabes Unidos (los)
ER|Eritrea|ERI|232|Eritrea
SK|Eslovaquia|SVK|703|Eslovaquia
SI|Eslovenia|SVN|705|Eslovenia
ES|España|ESP|724|España
US|Estados Unidos|USA|840|Estados Unidos de América (los)
EE|Estonia|EST|233|Estonia
ET|Etiopía|ETH|231|Etiopía
PH|Filipinas|PHL|608|Filipinas (las)
FI|Finlandia|FIN|246|Finlandia
FJ|Fiyi|FJI|242|Fiji
FR|Francia|FRA|250|Francia
GA|Gabón|GAB|266|Gabón
GM|Gambia|GMB|270|Gambia (la)
GE|Georgia|GEO|268|Georgia
GH|Ghana|GHA|288|Ghana
GI|Gibraltar|GIB|292|Gibraltar
GD|Granada|GRD|308|Granada
GR|Grecia|GRC|300|Grecia
GL|Groenlandia|GRL|304|Groenlandia
GP|Guadalupe|GLP|312|Guadeloupe
GU|Guam|GUM|316|Guam
GT|Guatemala|GTM|320|Guatemala
GF|Guayana Francesa|GUF|254|Guayana Francesa
GG|Guernsey|GGY|831|Guernsey
GN|Guinea|GIN|324|Guinea
GW|Guinea-Bisáu|GNB|624|Guinea Bissau
GQ|Guinea Ecuatorial|GNQ|226|Guinea Ecuatorial
GY|Guyana|GUY|328|Guyana
HT|Haití|HTI|332|Haití
HN|Honduras|HND|340|Honduras
HK|Hong Kong|HKG|344|Hong Kong
HU|Hungría|HUN|348|Hungría
IN|India|IND|356|India
ID|Indonesia|IDN|360|Indonesia
IQ|Irak|IRQ|368|Iraq
IR|Irán|IRN|364|Irán (República Islámica de)
IE|Irlanda|IRL|372|Irlanda
BV|Isla Bouvet|BVT|074|Bouvet, Isla
IM|Isla de Man|IMN|833|Isla de Man
CX|Isla de Navidad|CXR|162|Navidad, Isla de
IS|Islandia|ISL|352|Islandia
KY|Islas Caimán|CYM|136|Caimán, (las) Islas
CC|Islas Cocos|CCK|166|Cocos / Keeling, (las) Islas
CK|Islas Cook|COK|184|Cook, (las) Islas
FO|Islas Feroe|FRO|234|Feroe, (las) Islas
GS|Islas Georgias del Sur y Sandwich del Sur|SGS|239|Georgia del Sur (la) y las Islas Sandwich del Sur
HM|Islas Heard y McDonald|HMD|334|Heard (Isla) e Islas McDonald
FK|Islas Malvinas|FLK|238|Malvinas [Falkland], (las) Islas
MP|Islas Marianas del Norte|MNP|580|Marianas del Norte, (las) Islas
MH|Islas Marshall|MHL|584|Marshall, (las) Islas
PN|Islas Pitcairn|PCN|612|Pitcairn
SB|Islas Salomón|SLB|090|Salomón, Islas
TC|Islas Turcas y Caicos|TCA|796|Turcas y Caicos, (las) Islas
UM|Islas ultramarinas de Estados Unidos|UMI|581|Islas Ultramarinas Menores de los Estados Unidos (las)
VG|Islas Vírgenes Británicas|VGB|092|Vírgenes británicas, Islas
VI|Islas Vírgenes de los Estados Unidos|VIR|850|Vírgenes de los Estados Unidos, Islas
IL|Israel|ISR|376|Israel
IT|Italia|ITA|380|Italia
JM|Jamaica|JAM|388|Jamaica
JP|Japón|JPN|392|Japón
JE|Jersey|JEY|832|Jersey
JO|Jordania|JOR|400|Jordania
KZ|Kazajistán|KAZ|398|Kazajstán
KE|Kenia|KEN|404|Kenya
KG|Kirguistán|KGZ|417|Kirguistán
KI|Kiribati|KIR|296|Kiribati
KW|Kuwait|KWT|414|Kuwait
LA|Laos|LAO|418|Lao, (la) República Democrática Popular
LS|Lesoto|LSO|426|Lesotho
LV|Letonia|LVA|428|Letonia
LB|Líbano|LBN|422|Líbano
LR|Liberia|LBR|430|Liberia
LY|Libia|LBY|434|Libia
LI|Liechtenstein|LIE|438|Liechtenstein
LT|Lituania|LTU|440|Lituania
LU|Luxemburgo|LUX|442|Luxemburgo
MO|Macao|MAC|446|Macao
MK|Macedonia|MKD|807|Macedonia (la ex República Yugoslava de)
MG|Madagascar|MDG|450|Madagascar
MY|Malasia|MYS|458|Malasia
MW|Malaui|MWI|454|Malawi
MV|Maldivas|MDV|462|Maldivas
ML|Malí|MLI|466|Malí
MT|Malta|MLT|470|Malta
MA|Marruecos|MAR|504|Marruecos
MQ|Martinica|MTQ|474|Martinique
MU|Mauricio|MUS|480|Mauricio
MR|Mauritania|MRT|478|Mauritania
YT|Mayotte|MYT|175|Mayotte
MX|México|MEX|484|México
FM|Micronesia|FSM|583|Micronesia (Estados Federados de)
MD|Moldavia|MDA|498|Moldova (la República de)
MC|Mónaco|MCO|492|Mónaco
MN|Mongolia|MNG|496|Mongolia
ME|Montenegro|MNE|499|Montenegro
MS|Montserrat|MSR|500|Montserrat
MZ|Mozambique|MOZ|508|Mozambique
MM|Myanmar|MMR|104|Myanmar
NA|Namibia|NAM|516|Namibia
NR|Nauru|NRU|520|Nauru
NP|Nepal|NPL|524|Nepal
NI|Nicaragua|NIC|558|Nicaragua
NE|Níger|NER|562|Níger (el)
NG|Nigeria|NGA|566|Nigeria
UN|Niue|NIU|570|Niue
NF|Norfolk|NFK|574|Norfolk, Isla
NO|Noruega|NOR|578|Noruega
NC|Nueva Caledonia|NCL|540|Nueva Caledonia
NZ|Nueva Zelanda|NZL|554|Nueva Zelandia
OM|Omán|OMN|512|Omán
NL|Países Bajos|NLD|528|Países Bajos (los)
PK|Pakistán|PAK|586|Pakistán
PW|Palaos|PLW|585|Palau
PS|Palestina|PSE|275|Palestina, Estado de
PA|Panamá|PAN|591|Panamá
PG|Papúa Nueva Guinea|PNG|598|Papua Nueva Guinea
PY|Paraguay|PRY|600|Paraguay
PE|Perú|PER|604|Perú
PF|Polinesia Francesa|PYF|258|Polinesia Francesa
PL|Polonia|POL|616|Polonia
PT|Portugal|PRT|620|Portugal
PR|Puerto Rico|PRI|630|Puerto Rico
GB|Reino Unido|GBR|826|Reino Unido de Gran Bretaña e Irlanda del Norte (el)
EH|República Árabe Saharaui Democrática|ESH|732|Sahara Occidental
CF|República Centroafricana|CAF|140|República Centroafricana (la)
CZ|República Checa|CZE|203|Chequia
CG|República del Congo|COG|178|Congo (el)
CD|República Democrática del Congo|COD|180|Congo (la República Democrática del)
DO|República Dominicana|DOM|214|Dominicana, (la) República
RE|Reunión|REU|638|Reunión
RW|Ruanda|RWA|646|Rwanda
RO|Rumania|ROU|642|Rumania
RU|Rusia|RUS|643|Rusia, (la) Federación de
WS|Samoa|WSM|882|Samoa
AS|Samoa Americana|ASM|016|Samoa Americana
BL|San Bartolomé|BLM|652|Saint Barthélemy
KN|San Cristóbal y Nieves|KNA|659|Saint Kitts y Nevis
SM|San Marino|SMR|674|San Marino
MF|San Martín|MAF|663|Saint Martin (parte francesa)
PM|San Pedro y Miquelón|SPM|666|San Pedro y Miquelón
VC|San Vicente y las Granadinas|VCT|670|San Vicente y las Granadinas
SH|Santa Elena, Ascensión y Tristán de Acuña|SHN|654|Santa Helena, Ascensión y Tristán de Acuña
LC|Santa Lucía|LCA|662|Santa Lucía
ST|Santo Tomé y Príncipe|STP|678|Santo Tomé y Príncipe
SN|Senegal|SEN|686|Senegal
RS|Serbia|SRB|688|Serbia
SC|Seychelles|SYC|690|Seychelles
SL|Sierra Leona|SLE|694|Sierra leona
SG|Singapur|SGP|702|Singapur
SX|Sint Maarten|SXM|534|Sint Maarten (parte neerlandesa)
SY|Siria|SYR|760|República Árabe Siria
SO|Somalia|SOM|706|Somalia
LK|Sri Lanka|LKA|144|Sri Lanka
SZ|Suazilandia|SWZ|748|Swazilandia
ZA|Sudáfrica|ZAF|710|Sudáfrica
SD|Sudán|SDN|729|Sudán (el)
SS|Sudán del Sur|SSD|728|Sudán del Sur
SE|Suecia|SWE|752|Suecia
CH|Suiza|CHE|756|Suiza
SR|Surinam|SUR|740|Suriname
SJ|Svalbard y Jan Mayen|SJM|744|Svalbard y Jan Mayen
TH|Tailandia|THA|764|Tailandia
TW|Taiwán (República de China)|TWN|158|Taiwán (Provincia de China)
TZ|Tanzania|TZA|834|Tanzania, República Unida de
TJ|Tayikistán|TJK|762|Tayikistán
IO|Territorio Británico del Océano Índico|IOT|086|Territorio Británico del Océano Índico (el)
TF|Tierras Australes y Antárticas Francesas|ATF|260|Tierras Australes Francesas (las)
TL|Timor Oriental|TLS|626|Timor-Leste
TG|Togo|TGO|768|Togo
TK|Tokelau|TKL|772|Tokelau
TO|Tonga|TON|776|Tonga
TT|Trinidad y Tobago|TTO|780|Trinidad y Tobago
TN|Túnez|TUN|788|Túnez
TM|Turkmenistán|TKM|795|Turkmenistán
TR|Turquía|TUR|792|Turquía
TV|Tuvalu|TUV|798|Tuvalu
UA|Ucrania|UKR|804|Ucrania
UG|Uganda|UGA|800|Uganda
UY|Uruguay|URY|858|Uruguay
UZ|Uzbekistán|UZB|860|Uzbekistán
VU|Vanuatu|VUT|548|Vanuatu
VA|Vaticano, Ciudad del|VAT|336|Santa Sede (la)
VE|Venezuela|VEN|862|Venezuela (República Bolivariana de)
VN|Vietnam|VNM|704|Viet Nam
WF|Wallis y Futuna|WLF|876|Wallis y Futuna
YE|Yemen|YEM|887|Yemen
DJ|Yibuti|DJI|262|Djibouti
ZM|Zambia|ZMB|894|Zambia
ZW|Zimbabue|ZWE|716|Zimbabwe`;

/** A code of {@link countries}. */
export type CountryCode =
  | 'AF'
  | 'AX'
  | 'AL'
  | 'DE'
  | 'AD'
  | 'AO'
  | 'AI'
  | 'AQ'
  | 'AG'
  | 'SA'
  | 'DZ'
  | 'AR'
  | 'AM'
  | 'AW'
  | 'AU'
  | 'AT'
  | 'AZ'
  | 'BS'
  | 'BD'
  | 'BB'
  | 'BH'
  | 'BE'
  | 'BZ'
  | 'BJ'
  | 'BM'
  | 'BY'
  | 'BO'
  | 'BQ'
  | 'BA'
  | 'BW'
  | 'BR'
  | 'BN'
  | 'BG'
  | 'BF'
  | 'BI'
  | 'BT'
  | 'CV'
  | 'KH'
  | 'CM'
  | 'CA'
  | 'QA'
  | 'TD'
  | 'CL'
  | 'CN'
  | 'CY'
  | 'CO'
  | 'KM'
  | 'KP'
  | 'KR'
  | 'CI'
  | 'CR'
  | 'HR'
  | 'CU'
  | 'CW'
  | 'DK'
  | 'DM'
  | 'EC'
  | 'EG'
  | 'SV'
  | 'AE'
  | 'ER'
  | 'SK'
  | 'SI'
  | 'ES'
  | 'US'
  | 'EE'
  | 'ET'
  | 'PH'
  | 'FI'
  | 'FJ'
  | 'FR'
  | 'GA'
  | 'GM'
  | 'GE'
  | 'GH'
  | 'GI'
  | 'GD'
  | 'GR'
  | 'GL'
  | 'GP'
  | 'GU'
  | 'GT'
  | 'GF'
  | 'GG'
  | 'GN'
  | 'GW'
  | 'GQ'
  | 'GY'
  | 'HT'
  | 'HN'
  | 'HK'
  | 'HU'
  | 'IN'
  | 'ID'
  | 'IQ'
  | 'IR'
  | 'IE'
  | 'BV'
  | 'IM'
  | 'CX'
  | 'IS'
  | 'KY'
  | 'CC'
  | 'CK'
  | 'FO'
  | 'GS'
  | 'HM'
  | 'FK'
  | 'MP'
  | 'MH'
  | 'PN'
  | 'SB'
  | 'TC'
  | 'UM'
  | 'VG'
  | 'VI'
  | 'IL'
  | 'IT'
  | 'JM'
  | 'JP'
  | 'JE'
  | 'JO'
  | 'KZ'
  | 'KE'
  | 'KG'
  | 'KI'
  | 'KW'
  | 'LA'
  | 'LS'
  | 'LV'
  | 'LB'
  | 'LR'
  | 'LY'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'MO'
  | 'MK'
  | 'MG'
  | 'MY'
  | 'MW'
  | 'MV'
  | 'ML'
  | 'MT'
  | 'MA'
  | 'MQ'
  | 'MU'
  | 'MR'
  | 'YT'
  | 'MX'
  | 'FM'
  | 'MD'
  | 'MC'
  | 'MN'
  | 'ME'
  | 'MS'
  | 'MZ'
  | 'MM'
  | 'NA'
  | 'NR'
  | 'NP'
  | 'NI'
  | 'NE'
  | 'NG'
  | 'UN'
  | 'NF'
  | 'NO'
  | 'NC'
  | 'NZ'
  | 'OM'
  | 'NL'
  | 'PK'
  | 'PW'
  | 'PS'
  | 'PA'
  | 'PG'
  | 'PY'
  | 'PE'
  | 'PF'
  | 'PL'
  | 'PT'
  | 'PR'
  | 'GB'
  | 'EH'
  | 'CF'
  | 'CZ'
  | 'CG'
  | 'CD'
  | 'DO'
  | 'RE'
  | 'RW'
  | 'RO'
  | 'RU'
  | 'WS'
  | 'AS'
  | 'BL'
  | 'KN'
  | 'SM'
  | 'MF'
  | 'PM'
  | 'VC'
  | 'SH'
  | 'LC'
  | 'ST'
  | 'SN'
  | 'RS'
  | 'SC'
  | 'SL'
  | 'SG'
  | 'SX'
  | 'SY'
  | 'SO'
  | 'LK'
  | 'SZ'
  | 'ZA'
  | 'SD'
  | 'SS'
  | 'SE'
  | 'CH'
  | 'SR'
  | 'SJ'
  | 'TH'
  | 'TW'
  | 'TZ'
  | 'TJ'
  | 'IO'
  | 'TF'
  | 'TL'
  | 'TG'
  | 'TK'
  | 'TO'
  | 'TT'
  | 'TN'
  | 'TM'
  | 'TR'
  | 'TV'
  | 'UA'
  | 'UG'
  | 'UY'
  | 'UZ'
  | 'VU'
  | 'VA'
  | 'VE'
  | 'VN'
  | 'WF'
  | 'YE'
  | 'DJ'
  | 'ZM'
  | 'ZW';

/** A row of {@link countries}. */
export interface CountryRow extends CodeRow<CountryCode> {
  readonly alpha3: string;
  readonly numeric: string;
  readonly officialName: string;
}

/**
 * Countries (ISO 3166-1): `cac:Country/cbc:IdentificationCode`.
 *
 * Anexo Técnico 1.9, table 13.4.1: 249 rows.
 */
export const countries = /* @__PURE__ */ catalog<CountryRow>(() =>
  readRows<CountryRow>(['code', 'name', 'alpha3', 'numeric', 'officialName'], TEXT),
);
