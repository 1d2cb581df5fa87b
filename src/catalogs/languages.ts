// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog, readRows } from './catalog.js';

const TEXT = `ab|Abkhaz|abk
aa|Afar|aar
af|Africanos|afr
ak|Akan|aka
sq|Albania|sqi
am|Amárico|amh
ar|Árabe|ara
an|Aragonés|arg
hy|Armenio|hye
as|Assamese|asm
av|Avaric|ava
ae|Avestan|ave
ay|Aymara|aym
az|Azerbaiyán|aze
bm|Bambara|bam
ba|Bashkir|bak
eu|Vasco|eus
be|Belarús|bel
bn|Bengalí|ben
bh|Bihari|bih
bi|Bislama|bis
bs|Bosnia|bos
br|Breton|bre
bg|Búlgaro|bul
my|Burmese|mya
ca|Catalán|cat
ch|Chamorro|cha
ce|Chechenio|che
ny|Chichewa, Chewa, Nyanja|nya
zh|Chino|zho
cv|Chuvashia|chv
kw|Cornualles|cor
co|Corso|cos
cr|Cree|cre
hr|Croacia|hrv
cs|Checo|ces
da|Danés|dan
dv|Divehi, Dhivehi, Maldivas|div
nl|Holandés|nld
dz|Dzongkha|dzo
en|Inglés|eng
eo|Esperanto|epo
et|Estonia|est
ee|Ewe|ewe
fo|Faroese|fao
fj|Fiji|fij
fi|Finlandés|fin
fr|Francés|fra
ff|Fula, Fulah, Pulaar, Pular|ful
gl|Galicia|glg
ka|Georgiano|kat
de|Alemán|deu
el|Griego Moderno|ell
gn|Guaraní|grn
gu|Gujarati|guj
ht|Haitiano, creole haitiano|hat
ha|Hausa|hau
he|Hebreo (moderno)|heb
hz|Herero|her
hi|Hindi|hin
ho|Hiri Motu|hmo
hu|Húngaro|hun
ia|Interlingua|ina
id|Indonesio|ind
ie|Interlingue|ile
ga|Irlanda|gle
ig|Igbo|ibo
ik|Inupiaq|ipk
io|Ido|ido
is|Islandés|isl
it|Italiano|ita
iu|Inuktitut|iku
ja|Japonés|jpn
jv|Javanés|jav
kl|Kalaallisut, Groenlandia|kal
kn|Canarés|kan
kr|Kanuri|kau
ks|Cachemira|kas
kk|Kazajstán|kaz
km|Khmer|khm
ki|Kikuyu, Gikuyu|kik
rw|Kinyarwanda|kin
ky|Kirguises, Kirguistán|kir
kv|Komi|kom
kg|Kongo|kon
ko|Corea|kor
ku|Kurdo|kur
kj|Kwanyama, Kuanyama|kua
la|Latin|lat
lb|Luxemburgués, Luxemburgués|ltz
lg|Luganda|lug
li|Limburgués, Limburgan, Limburger|lim
ln|Lingala|lin
lo|Lao|lao
lt|Lituano|lit
lu|Luba-Katanga|lub
lv|Letonia|lav
gv|Manx|glv
mk|Macedonia|mkd
mg|Madagascar|mlg
ms|Malayo|msa
ml|Malayalam|mal
mt|Maltés|mlt
mi|Māori|mri
mr|Maratí (Marathi)|mar
mh|De las Islas Marshall|mah
mn|Mongolia|mon
na|Nauru|nau
nv|Navajo, Navaho|nav
nb|Noruego Bokmål|nob
nd|Ndebele del Norte|nde
ne|Nepali|nep
ng|Ndonga|ndo
nn|Noruego Nynorsk|nno
no|Noruego|nor
ii|Nuosu|iii
nr|Ndebele del sur|nbl
oc|Occitano|oci
oj|Ojibwe, Ojibwa|oji
cu|Antiguo eslavo eclesiástico, Iglesia eslava, eslavo eclesiástico, antiguo Búlgaro, Esclavo viejo|chu
om|Oromo|orm
or|Oriya|ori
os|Osetia del Sur, osetio|oss
pa|Panjabi, Punjabi|pan
pi|Pāli|pli
fa|Persa|fas
pl|Polaco|pol
ps|Pashto, Pushto|pus
pt|Portugués|por
qu|Quechua|que
rm|Romanche|roh
rn|Kirundi|run
ro|Rumania, Moldavia, Moldavan|ron
ru|Ruso|rus
sa|Sánscrito (samskrta)|san
sc|Sardo|srd
sd|Sindhi|snd
se|Sami del norte|sme
sm|Samoa|smo
sg|Sango|sag
sr|Serbio|srp
gd|Gaélico escocés, gaélico|gla
sn|Shona|sna
si|Cingalés, singalés|sin
sk|Eslovaca|slk
sl|Esloveno|slv
so|Somalí|som
st|Southern Sotho|sot
es|Español, castellano|spa
su|Sundanese|sun
sw|Swahili|swa
ss|Swati|ssw
sv|Sueco|swe
ta|Tamil|tam
te|Telugu|tel
tg|Tayikistán|tgk
th|Tailandia|tha
ti|Tigrinya|tir
bo|Tibetano estándar, Tibetano, Central|bod
tk|Turkmenistán|tuk
tl|Tagalo|tgl
tn|Tswana|tsn
to|Tonga (Islas Tonga)|ton
tr|Turco|tur
ts|Tsonga|tso
tt|Tártara|tat
tw|Twi|twi
ty|Tahitian|tah
ug|Uighur, Uyghur|uig
uk|Ucrania|ukr
ur|Urdu|urd
uz|Uzbeko|uzb
ve|Venda|ven
vi|Vietnamita|vie
vo|Volapük|vol
wa|Valonia|wln
cy|Galés|cym
wo|Wolof|wol
fy|Oeste de Frisia|fry
xh|Xhosa|xho
yi|Yiddish|yid
yo|Yoruba|yor
za|Zhuang, Chuang|zha
zu|Zulu|zul`;

/** A code of {@link languages}. */
export type LanguageCode =
  | 'ab'
  | 'aa'
  | 'af'
  | 'ak'
  | 'sq'
  | 'am'
  | 'ar'
  | 'an'
  | 'hy'
  | 'as'
  | 'av'
  | 'ae'
  | 'ay'
  | 'az'
  | 'bm'
  | 'ba'
  | 'eu'
  | 'be'
  | 'bn'
  | 'bh'
  | 'bi'
  | 'bs'
  | 'br'
  | 'bg'
  | 'my'
  | 'ca'
  | 'ch'
  | 'ce'
  | 'ny'
  | 'zh'
  | 'cv'
  | 'kw'
  | 'co'
  | 'cr'
  | 'hr'
  | 'cs'
  | 'da'
  | 'dv'
  | 'nl'
  | 'dz'
  | 'en'
  | 'eo'
  | 'et'
  | 'ee'
  | 'fo'
  | 'fj'
  | 'fi'
  | 'fr'
  | 'ff'
  | 'gl'
  | 'ka'
  | 'de'
  | 'el'
  | 'gn'
  | 'gu'
  | 'ht'
  | 'ha'
  | 'he'
  | 'hz'
  | 'hi'
  | 'ho'
  | 'hu'
  | 'ia'
  | 'id'
  | 'ie'
  | 'ga'
  | 'ig'
  | 'ik'
  | 'io'
  | 'is'
  | 'it'
  | 'iu'
  | 'ja'
  | 'jv'
  | 'kl'
  | 'kn'
  | 'kr'
  | 'ks'
  | 'kk'
  | 'km'
  | 'ki'
  | 'rw'
  | 'ky'
  | 'kv'
  | 'kg'
  | 'ko'
  | 'ku'
  | 'kj'
  | 'la'
  | 'lb'
  | 'lg'
  | 'li'
  | 'ln'
  | 'lo'
  | 'lt'
  | 'lu'
  | 'lv'
  | 'gv'
  | 'mk'
  | 'mg'
  | 'ms'
  | 'ml'
  | 'mt'
  | 'mi'
  | 'mr'
  | 'mh'
  | 'mn'
  | 'na'
  | 'nv'
  | 'nb'
  | 'nd'
  | 'ne'
  | 'ng'
  | 'nn'
  | 'no'
  | 'ii'
  | 'nr'
  | 'oc'
  | 'oj'
  | 'cu'
  | 'om'
  | 'or'
  | 'os'
  | 'pa'
  | 'pi'
  | 'fa'
  | 'pl'
  | 'ps'
  | 'pt'
  | 'qu'
  | 'rm'
  | 'rn'
  | 'ro'
  | 'ru'
  | 'sa'
  | 'sc'
  | 'sd'
  | 'se'
  | 'sm'
  | 'sg'
  | 'sr'
  | 'gd'
  | 'sn'
  | 'si'
  | 'sk'
  | 'sl'
  | 'so'
  | 'st'
  | 'es'
  | 'su'
  | 'sw'
  | 'ss'
  | 'sv'
  | 'ta'
  | 'te'
  | 'tg'
  | 'th'
  | 'ti'
  | 'bo'
  | 'tk'
  | 'tl'
  | 'tn'
  | 'to'
  | 'tr'
  | 'ts'
  | 'tt'
  | 'tw'
  | 'ty'
  | 'ug'
  | 'uk'
  | 'ur'
  | 'uz'
  | 've'
  | 'vi'
  | 'vo'
  | 'wa'
  | 'cy'
  | 'wo'
  | 'fy'
  | 'xh'
  | 'yi'
  | 'yo'
  | 'za'
  | 'zu';

/** A row of {@link languages}. */
export interface LanguageRow extends CodeRow<LanguageCode> {
  readonly alpha3: string;
}

/**
 * Languages (ISO 639-1): `@languageID`.
 *
 * Anexo Técnico 1.9, table 13.3.2: 184 rows.
 */
export const languages = /* @__PURE__ */ catalog<LanguageRow>(() =>
  readRows<LanguageRow>(['code', 'name', 'alpha3'], TEXT),
);
