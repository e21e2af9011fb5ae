// Generated from countries-list and @vvo/tzdb by npm run generate. Do not edit.

/** Countries: ISO 3166-1 code, name, languages, currencies. */
export const countries = `
AC|Ascension Island|en|SHP
AD|Andorra|ca|EUR
AE|United Arab Emirates|ar|AED
AF|Afghanistan|ps fa uz tk|AFN
AG|Antigua and Barbuda|en|XCD
AI|Anguilla|en|XCD
AL|Albania|sq|ALL
AM|Armenia|hy ru|AMD
AO|Angola|pt|AOA
AQ|Antarctica||
AR|Argentina|es gn|ARS
AS|American Samoa|en sm|USD
AT|Austria|de|EUR
AU|Australia|en|AUD
AW|Aruba|nl pa|AWG
AX|Aland|sv|EUR
AZ|Azerbaijan|az|AZN
BA|Bosnia and Herzegovina|bs hr sr|BAM
BB|Barbados|en|BBD
BD|Bangladesh|bn|BDT
BE|Belgium|nl fr de|EUR
BF|Burkina Faso|fr ff|XOF
BG|Bulgaria|bg|EUR
BH|Bahrain|ar|BHD
BI|Burundi|fr rn|BIF
BJ|Benin|fr|XOF
BL|Saint Barthelemy|fr|EUR
BM|Bermuda|en|BMD
BN|Brunei|ms|BND
BO|Bolivia|es ay qu|BOB BOV
BQ|Bonaire|nl|USD
BR|Brazil|pt|BRL
BS|Bahamas|en|BSD
BT|Bhutan|dz|BTN INR
BV|Bouvet Island|no nb nn|NOK
BW|Botswana|en tn|BWP
BY|Belarus|be ru|BYN
BZ|Belize|en es|BZD
CA|Canada|en fr|CAD
CC|Cocos (Keeling) Islands|en|AUD
CD|Democratic Republic of the Congo|fr ln kg sw lu|CDF
CF|Central African Republic|fr sg|XAF
CG|Republic of the Congo|fr ln|XAF
CH|Switzerland|de fr it|CHF CHE CHW
CI|Ivory Coast|fr|XOF
CK|Cook Islands|en|NZD
CL|Chile|es|CLP CLF
CM|Cameroon|en fr|XAF
CN|China|zh|CNY
CO|Colombia|es|COP
CR|Costa Rica|es|CRC
CU|Cuba|es|CUP
CV|Cabo Verde|pt|CVE
CW|Curacao|nl pa en|XCG
CX|Christmas Island|en|AUD
CY|Cyprus|el tr hy|EUR
CZ|Czechia|cs|CZK
DE|Germany|de|EUR
DJ|Djibouti|fr ar|DJF
DK|Denmark|da|DKK
DM|Dominica|en|XCD
DO|Dominican Republic|es|DOP
DZ|Algeria|ar|DZD
EC|Ecuador|es|USD
EE|Estonia|et|EUR
EG|Egypt|ar|EGP
EH|Western Sahara|es|MAD DZD MRU
ER|Eritrea|ti ar en|ERN
ES|Spain|es eu ca gl oc|EUR
ET|Ethiopia|am|ETB
FI|Finland|fi sv|EUR
FJ|Fiji|en fj hi ur|FJD
FK|Falkland Islands|en|FKP
FM|Micronesia|en|USD
FO|Faroe Islands|fo|DKK
FR|France|fr|EUR
GA|Gabon|fr|XAF
GB|United Kingdom|en|GBP
GD|Grenada|en|XCD
GE|Georgia|ka|GEL
GF|French Guiana|fr|EUR
GG|Guernsey|en fr|GBP
GH|Ghana|en|GHS
GI|Gibraltar|en|GIP
GL|Greenland|kl|DKK
GM|Gambia|en|GMD
GN|Guinea|fr ff|GNF
GP|Guadeloupe|fr|EUR
GQ|Equatorial Guinea|es fr|XAF
GR|Greece|el|EUR
GS|South Georgia and the South Sandwich Islands|en|GBP
GT|Guatemala|es|GTQ
GU|Guam|en ch es|USD
GW|Guinea-Bissau|pt|XOF
GY|Guyana|en|GYD
HK|Hong Kong|zh en|HKD
HM|Heard Island and McDonald Islands|en|AUD
HN|Honduras|es|HNL
HR|Croatia|hr|EUR
HT|Haiti|fr ht|HTG USD
HU|Hungary|hu|HUF
ID|Indonesia|id|IDR
IE|Ireland|ga en|EUR
IL|Israel|he ar|ILS
IM|Isle of Man|en gv|GBP
IN|India|hi en|INR
IO|British Indian Ocean Territory|en|USD
IQ|Iraq|ar ku|IQD
IR|Iran|fa|IRR
IS|Iceland|is|ISK
IT|Italy|it|EUR
JE|Jersey|en fr|GBP
JM|Jamaica|en|JMD
JO|Jordan|ar|JOD
JP|Japan|ja|JPY
KE|Kenya|en sw|KES
KG|Kyrgyzstan|ky ru|KGS
KH|Cambodia|km|KHR
KI|Kiribati|en|AUD
KM|Comoros|ar fr|KMF
KN|Saint Kitts and Nevis|en|XCD
KP|North Korea|ko|KPW
KR|South Korea|ko|KRW
KW|Kuwait|ar|KWD
KY|Cayman Islands|en|KYD
KZ|Kazakhstan|kk ru|KZT
LA|Laos|lo|LAK
LB|Lebanon|ar fr|LBP
LC|Saint Lucia|en|XCD
LI|Liechtenstein|de|CHF
LK|Sri Lanka|si ta|LKR
LR|Liberia|en|LRD
LS|Lesotho|en st|LSL ZAR
LT|Lithuania|lt|EUR
LU|Luxembourg|fr de lb|EUR
LV|Latvia|lv|EUR
LY|Libya|ar|LYD
MA|Morocco|ar|MAD
MC|Monaco|fr|EUR
MD|Moldova|ro|MDL
ME|Montenegro|sr bs sq hr|EUR
MF|Saint Martin|en fr nl|EUR
MG|Madagascar|fr mg|MGA
MH|Marshall Islands|en mh|USD
MK|North Macedonia|mk|MKD
ML|Mali|fr|XOF
MM|Myanmar|my|MMK
MN|Mongolia|mn|MNT
MO|Macao|zh pt|MOP
MP|Northern Mariana Islands|en ch|USD
MQ|Martinique|fr|EUR
MR|Mauritania|ar|MRU
MS|Montserrat|en|XCD
MT|Malta|mt en|EUR
MU|Mauritius|en|MUR
MV|Maldives|dv|MVR
MW|Malawi|en ny|MWK
MX|Mexico|es|MXN
MY|Malaysia|ms|MYR
MZ|Mozambique|pt|MZN
NA|Namibia|en af|NAD ZAR
NC|New Caledonia|fr|XPF
NE|Niger|fr|XOF
NF|Norfolk Island|en|AUD
NG|Nigeria|en|NGN
NI|Nicaragua|es|NIO
NL|Netherlands|nl|EUR
NO|Norway|no nb nn|NOK
NP|Nepal|ne|NPR
NR|Nauru|en na|AUD
NU|Niue|en|NZD
NZ|New Zealand|en mi|NZD
OM|Oman|ar|OMR
PA|Panama|es|PAB USD
PE|Peru|es|PEN
PF|French Polynesia|fr|XPF
PG|Papua New Guinea|en|PGK
PH|Philippines|en tl|PHP
PK|Pakistan|en ur|PKR
PL|Poland|pl|PLN
PM|Saint Pierre and Miquelon|fr|EUR
PN|Pitcairn Islands|en|NZD
PR|Puerto Rico|es en|USD
PS|Palestine|ar|ILS
PT|Portugal|pt|EUR
PW|Palau|en|USD
PY|Paraguay|es gn|PYG
QA|Qatar|ar|QAR
RE|Reunion|fr|EUR
RO|Romania|ro|RON
RS|Serbia|sr|RSD
RU|Russia|ru|RUB
RW|Rwanda|rw en fr|RWF
SA|Saudi Arabia|ar|SAR
SB|Solomon Islands|en|SBD
SC|Seychelles|fr en|SCR
SD|Sudan|ar en|SDG
SE|Sweden|sv|SEK
SG|Singapore|en ms ta zh|SGD
SH|Saint Helena|en|SHP
SI|Slovenia|sl|EUR
SJ|Svalbard and Jan Mayen|no|NOK
SK|Slovakia|sk|EUR
SL|Sierra Leone|en|SLE
SM|San Marino|it|EUR
SN|Senegal|fr|XOF
SO|Somalia|so ar|SOS
SR|Suriname|nl|SRD
SS|South Sudan|en|SSP
ST|Sao Tome and Principe|pt|STN
SV|El Salvador|es|USD SVC
SX|Sint Maarten|nl en|XCG
SY|Syria|ar|SYP
SZ|Eswatini|en ss|SZL
TA|Tristan da Cunha|en|SHP
TC|Turks and Caicos Islands|en|USD
TD|Chad|fr ar|XAF
TF|French Southern Territories|fr|EUR
TG|Togo|fr|XOF
TH|Thailand|th|THB
TJ|Tajikistan|tg ru|TJS
TK|Tokelau|en|NZD
TL|East Timor|pt|USD
TM|Turkmenistan|tk ru|TMT
TN|Tunisia|ar|TND
TO|Tonga|en to|TOP
TR|Türkiye|tr|TRY
TT|Trinidad and Tobago|en|TTD
TV|Tuvalu|en|AUD
TW|Taiwan|zh|TWD
TZ|Tanzania|sw en|TZS
UA|Ukraine|uk|UAH
UG|Uganda|en sw|UGX
UM|U.S. Minor Outlying Islands|en|USD
US|United States|en|USD USN
UY|Uruguay|es|UYU UYI
UZ|Uzbekistan|uz ru|UZS
VA|Vatican City|it la|EUR
VC|Saint Vincent and the Grenadines|en|XCD
VE|Venezuela|es|VES
VG|British Virgin Islands|en|USD
VI|U.S. Virgin Islands|en|USD
VN|Vietnam|vi|VND
VU|Vanuatu|bi en fr|VUV
WF|Wallis and Futuna|fr|XPF
WS|Samoa|sm en|WST
XK|Kosovo|sq sr|EUR
YE|Yemen|ar|YER
YT|Mayotte|fr|EUR
ZA|South Africa|af en nr st ss tn ts ve xh zu|ZAR
ZM|Zambia|en|ZMW
ZW|Zimbabwe|en sn nd|ZWG USD ZAR BWP GBP AUD CNY INR JPY
`;

/** Currencies that some country uses: ISO 4217 code, name. */
export const currencies = `
AED|United Arab Emirates Dirham
AFN|Afghan Afghani
ALL|Albanian Lek
AMD|Armenian Dram
AOA|Angolan Kwanza
ARS|Argentine Peso
AUD|Australian Dollar
AWG|Aruban Florin
AZN|Azerbaijani Manat
BAM|Bosnia-Herzegovina Convertible Mark
BBD|Barbadian Dollar
BDT|Bangladeshi Taka
BHD|Bahraini Dinar
BIF|Burundian Franc
BMD|Bermudan Dollar
BND|Brunei Dollar
BOB|Bolivian Boliviano
BOV|Bolivian Mvdol
BRL|Brazilian Real
BSD|Bahamian Dollar
BTN|Bhutanese Ngultrum
BWP|Botswanan Pula
BYN|Belarusian Ruble
BZD|Belize Dollar
CAD|Canadian Dollar
CDF|Congolese Franc
CHE|WIR Euro
CHF|Swiss Franc
CHW|WIR Franc
CLF|Chilean Unit of Account (UF)
CLP|Chilean Peso
CNY|Chinese Yuan
COP|Colombian Peso
CRC|Costa Rican Colón
CUP|Cuban Peso
CVE|Cape Verdean Escudo
CZK|Czech Koruna
DJF|Djiboutian Franc
DKK|Danish Krone
DOP|Dominican Peso
DZD|Algerian Dinar
EGP|Egyptian Pound
ERN|Eritrean Nakfa
ETB|Ethiopian Birr
EUR|Euro
FJD|Fijian Dollar
FKP|Falkland Islands Pound
GBP|British Pound
GEL|Georgian Lari
GHS|Ghanaian Cedi
GIP|Gibraltar Pound
GMD|Gambian Dalasi
GNF|Guinean Franc
GTQ|Guatemalan Quetzal
GYD|Guyanese Dollar
HKD|Hong Kong Dollar
HNL|Honduran Lempira
HTG|Haitian Gourde
HUF|Hungarian Forint
IDR|Indonesian Rupiah
ILS|Israeli New Shekel
INR|Indian Rupee
IQD|Iraqi Dinar
IRR|Iranian Rial
ISK|Icelandic Króna
JMD|Jamaican Dollar
JOD|Jordanian Dinar
JPY|Japanese Yen
KES|Kenyan Shilling
KGS|Kyrgyz Som
KHR|Cambodian Riel
KMF|Comorian Franc
KPW|North Korean Won
KRW|South Korean Won
KWD|Kuwaiti Dinar
KYD|Cayman Islands Dollar
KZT|Kazakhstani Tenge
LAK|Laotian Kip
LBP|Lebanese Pound
LKR|Sri Lankan Rupee
LRD|Liberian Dollar
LSL|Lesotho Loti
LYD|Libyan Dinar
MAD|Moroccan Dirham
MDL|Moldovan Leu
MGA|Malagasy Ariary
MKD|Macedonian Denar
MMK|Myanmar Kyat
MNT|Mongolian Tugrik
MOP|Macanese Pataca
MRU|Mauritanian Ouguiya
MUR|Mauritian Rupee
MVR|Maldivian Rufiyaa
MWK|Malawian Kwacha
MXN|Mexican Peso
MYR|Malaysian Ringgit
MZN|Mozambican Metical
NAD|Namibian Dollar
NGN|Nigerian Naira
NIO|Nicaraguan Córdoba
NOK|Norwegian Krone
NPR|Nepalese Rupee
NZD|New Zealand Dollar
OMR|Omani Rial
PAB|Panamanian Balboa
PEN|Peruvian Sol
PGK|Papua New Guinean Kina
PHP|Philippine Peso
PKR|Pakistani Rupee
PLN|Polish Zloty
PYG|Paraguayan Guarani
QAR|Qatari Riyal
RON|Romanian Leu
RSD|Serbian Dinar
RUB|Russian Ruble
RWF|Rwandan Franc
SAR|Saudi Riyal
SBD|Solomon Islands Dollar
SCR|Seychellois Rupee
SDG|Sudanese Pound
SEK|Swedish Krona
SGD|Singapore Dollar
SHP|St. Helena Pound
SLE|Sierra Leonean Leone
SOS|Somali Shilling
SRD|Surinamese Dollar
SSP|South Sudanese Pound
STN|São Tomé & Príncipe Dobra
SVC|Salvadoran Colón
SYP|Syrian Pound
SZL|Swazi Lilangeni
THB|Thai Baht
TJS|Tajikistani Somoni
TMT|Turkmenistani Manat
TND|Tunisian Dinar
TOP|Tongan Paʻanga
TRY|Turkish Lira
TTD|Trinidad & Tobago Dollar
TWD|New Taiwan Dollar
TZS|Tanzanian Shilling
UAH|Ukrainian Hryvnia
UGX|Ugandan Shilling
USD|US Dollar
USN|US Dollar (Next day)
UYI|Uruguayan Peso (Indexed Units)
UYU|Uruguayan Peso
UZS|Uzbekistani Som
VES|Venezuelan Bolívar
VND|Vietnamese Dong
VUV|Vanuatu Vatu
WST|Samoan Tala
XAF|Central African CFA Franc
XCD|East Caribbean Dollar
XCG|Caribbean guilder
XOF|West African CFA Franc
XPF|CFP Franc
YER|Yemeni Rial
ZAR|South African Rand
ZMW|Zambian Kwacha
ZWG|Zimbabwean Gold
`;

/** Languages: ISO 639-1 code, name. */
export const languages = `
aa|Afar
ab|Abkhazian
af|Afrikaans
ak|Akan
am|Amharic
an|Aragonese
ar|Arabic
as|Assamese
av|Avar
ay|Aymara
az|Azerbaijani
ba|Bashkir
be|Belarusian
bg|Bulgarian
bi|Bislama
bm|Bambara
bn|Bengali
bo|Tibetan
br|Breton
bs|Bosnian
ca|Catalan
ce|Chechen
ch|Chamorro
co|Corsican
cr|Cree
cs|Czech
cu|Old Church Slavonic / Old Bulgarian
cv|Chuvash
cy|Welsh
da|Danish
de|German
dv|Divehi
dz|Dzongkha
ee|Ewe
el|Greek
en|English
eo|Esperanto
es|Spanish
et|Estonian
eu|Basque
fa|Persian
ff|Peul
fi|Finnish
fj|Fijian
fo|Faroese
fr|French
fy|West Frisian
ga|Irish
gd|Scottish Gaelic
gl|Galician
gn|Guarani
gu|Gujarati
gv|Manx
ha|Hausa
he|Hebrew
hi|Hindi
ho|Hiri Motu
hr|Croatian
ht|Haitian
hu|Hungarian
hy|Armenian
hz|Herero
ia|Interlingua
id|Indonesian
ie|Interlingue
ig|Igbo
ii|Sichuan Yi
ik|Inupiak
io|Ido
is|Icelandic
it|Italian
iu|Inuktitut
ja|Japanese
jv|Javanese
ka|Georgian
kg|Kongo
ki|Kikuyu
kj|Kuanyama
kk|Kazakh
kl|Greenlandic
km|Cambodian
kn|Kannada
ko|Korean
kr|Kanuri
ks|Kashmiri
ku|Kurdish
kv|Komi
kw|Cornish
ky|Kyrgyz
la|Latin
lb|Luxembourgish
lg|Ganda
li|Limburgian
ln|Lingala
lo|Laotian
lt|Lithuanian
lu|Luba-Katanga
lv|Latvian
mg|Malagasy
mh|Marshallese
mi|Maori
mk|Macedonian
ml|Malayalam
mn|Mongolian
mr|Marathi
ms|Malay
mt|Maltese
my|Burmese
na|Nauruan
nb|Norwegian Bokmål
nd|North Ndebele
ne|Nepali
ng|Ndonga
nl|Dutch
nn|Norwegian Nynorsk
no|Norwegian
nr|South Ndebele
nv|Navajo
ny|Chichewa
oc|Occitan
oj|Ojibwa
om|Oromo
or|Oriya
os|Ossetian / Ossetic
pa|Panjabi / Punjabi
pi|Pali
pl|Polish
ps|Pashto
pt|Portuguese
qu|Quechua
rm|Raeto Romance
rn|Kirundi
ro|Romanian
ru|Russian
rw|Rwandi
sa|Sanskrit
sc|Sardinian
sd|Sindhi
se|Northern Sami
sg|Sango
si|Sinhalese
sk|Slovak
sl|Slovenian
sm|Samoan
sn|Shona
so|Somalia
sq|Albanian
sr|Serbian
ss|Swati
st|Southern Sotho
su|Sundanese
sv|Swedish
sw|Swahili
ta|Tamil
te|Telugu
tg|Tajik
th|Thai
ti|Tigrinya
tk|Turkmen
tl|Tagalog / Filipino
tn|Tswana
to|Tonga
tr|Turkish
ts|Tsonga
tt|Tatar
tw|Twi
ty|Tahitian
ug|Uyghur
uk|Ukrainian
ur|Urdu
uz|Uzbek
ve|Venda
vi|Vietnamese
vo|Volapük
wa|Walloon
wo|Wolof
xh|Xhosa
yi|Yiddish
yo|Yoruba
za|Zhuang
zh|Chinese
zu|Zulu
`;

/** Time zones that are not kept for old times’ sake: IANA name, country, largest cities. */
export const zones = `
Africa/Abidjan|CI|Abidjan, Abobo, Bouaké, Korhogo
Africa/Accra|GH|Kumasi, Accra, Tamale, Takoradi
Africa/Addis_Ababa|ET|Addis Ababa, Jijiga, Gonder, Mek'ele
Africa/Algiers|DZ|Algiers, Oran, Constantine, Annaba
Africa/Asmara|ER|Asmara, Keren, Himora, Af’abet
Africa/Bamako|ML|Bamako, Sikasso, Koutiala, Ségou
Africa/Bangui|CF|Bangui, Bimbo, Bégoua, Carnot
Africa/Banjul|GM|Serekunda, Brikama, Sukuta, Talinding
Africa/Bissau|GW|Bissau, Gabú, Contumo, Reino de Bandim
Africa/Blantyre|MW|Lilongwe, Blantyre, Mzuzu, Zomba
Africa/Brazzaville|CG|Brazzaville, Pointe-Noire, Dolisie, Nkayi
Africa/Bujumbura|BI|Bujumbura, Gitega, Ngozi, Mpanda
Africa/Cairo|EG|Cairo, Alexandria, Giza, Shubrā al Khaymah
Africa/Casablanca|MA|Casablanca, Rabat, Fes, Tangier
Africa/Ceuta|ES|
Africa/Conakry|GN|Conakry, Camayenne, Nzérékoré, Kankan
Africa/Dakar|SN|Dakar, Pikine, Touba, Guédiawaye
Africa/Dar_es_Salaam|TZ|Dar es Salaam, Mwanza, Dodoma, Zanzibar
Africa/Djibouti|DJ|Djibouti, Balbala, Ali Sabih, Dikhil
Africa/Douala|CM|Douala, Yaoundé, Bamenda, Bafoussam
Africa/El_Aaiun|EH|Laayoune, Dakhla, Boujdour, El Marsa
Africa/Freetown|SL|Freetown, Kenema, Bo, Koidu
Africa/Gaborone|BW|Gaborone, Francistown, Mogoditshane, Maun
Africa/Harare|ZW|Harare, Bulawayo, Chitungwiza, Mutare
Africa/Johannesburg|ZA|Johannesburg, Cape Town, Durban, Pretoria
Africa/Juba|SS|Juba, Winejok, Yei, Malakal
Africa/Kampala|UG|Kampala, Nansana, Kira, Bunamwaya
Africa/Khartoum|SD|Khartoum, Omdurman, Khartoum North, Nyala
Africa/Kigali|RW|Kigali, Gisenyi, Musanze, Nyagatare
Africa/Kinshasa|CD|Kinshasa, Kikwit, Masina, Mbandaka
Africa/Lagos|NG|Lagos, Kano, Ibadan, Abuja
Africa/Libreville|GA|Libreville, Port-Gentil, Franceville, Owendo
Africa/Lome|TG|Lomé, Sokodé, Kara, Atakpamé
Africa/Luanda|AO|Luanda, Mulenvos, Viana, Kikolo
Africa/Lubumbashi|CD|Lubumbashi, Mbuji-Mayi, Kisangani, Kananga
Africa/Lusaka|ZM|Lusaka, Kitwe, Ndola, Chipata
Africa/Malabo|GQ|Bata, Malabo, Ebebiyin, Añisoc
Africa/Maputo|MZ|Maputo, Matola, Nampula, Beira
Africa/Maseru|LS|Maseru, Maputsoe, Mohale's Hoek, Mafeteng
Africa/Mbabane|SZ|Manzini, Mbabane, Lobamba
Africa/Mogadishu|SO|Mogadishu, Borama, Hargeysa, Berbera
Africa/Monrovia|LR|Monrovia, Gbarnga, Buchanan, Ganta
Africa/Nairobi|KE|Nairobi, Kakamega, Mombasa, Nakuru
Africa/Ndjamena|TD|N'Djamena, Moundou, Abéché, Sarh
Africa/Niamey|NE|Niamey, Maradi, Zinder, Tahoua
Africa/Nouakchott|MR|Nouakchott, Nouadhibou, Kiffa, Dar Naim
Africa/Ouagadougou|BF|Ouagadougou, Bobo-Dioulasso, Koudougou, Saaba
Africa/Porto-Novo|BJ|Cotonou, Abomey-Calavi, Porto-Novo, Parakou
Africa/Sao_Tome|ST|São Tomé
Africa/Tripoli|LY|Tripoli, Benghazi, Misratah, Zliten
Africa/Tunis|TN|Tunis, Sfax, Sousse, Sukrah
Africa/Windhoek|NA|Windhoek, Rundu, Walvis Bay, Swakopmund
America/Adak|US|Adak
America/Anchorage|US|Anchorage, Fairbanks, Juneau, Eagle River
America/Anguilla|AI|The Valley
America/Antigua|AG|Saint John’s
America/Araguaina|BR|
America/Argentina/Buenos_Aires|AR|Buenos Aires, Córdoba, Rosario, Mar del Plata
America/Argentina/Catamarca|AR|
America/Argentina/Cordoba|AR|
America/Argentina/Jujuy|AR|
America/Argentina/La_Rioja|AR|
America/Argentina/Mendoza|AR|
America/Argentina/Rio_Gallegos|AR|
America/Argentina/Salta|AR|
America/Argentina/San_Juan|AR|
America/Argentina/San_Luis|AR|
America/Argentina/Tucuman|AR|
America/Argentina/Ushuaia|AR|
America/Aruba|AW|Oranjestad, Noord, Tanki Leendert, Santa Cruz
America/Asuncion|PY|Asunción, Ciudad del Este, San Lorenzo, Capiatá
America/Atikokan|CA|Atikokan
America/Bahia_Banderas|MX|
America/Bahia|BR|
America/Barbados|BB|Bridgetown
America/Belem|BR|
America/Belize|BZ|Belize City, San Ignacio, San Pedro, Orange Walk
America/Blanc-Sablon|CA|Blanc-Sablon
America/Boa_Vista|BR|
America/Bogota|CO|Bogotá, Cali, Medellín, Barranquilla
America/Boise|US|
America/Cambridge_Bay|CA|Cambridge Bay
America/Campo_Grande|BR|
America/Cancun|MX|Cancún, Chetumal, Playa del Carmen, Cozumel
America/Caracas|VE|Caracas, Maracaibo, Valencia, Barquisimeto
America/Cayenne|GF|Cayenne, Matoury, Saint-Laurent-du-Maroni, Kourou
America/Cayman|KY|George Town, West Bay
America/Chicago|US|Chicago, Houston, San Antonio, Dallas
America/Chihuahua|MX|
America/Ciudad_Juarez|MX|Ciudad Juárez
America/Costa_Rica|CR|San José, Limón, Alajuela, Liberia
America/Coyhaique|CL|
America/Creston|CA|
America/Cuiaba|BR|
America/Curacao|CW|Willemstad, Bandariba
America/Danmarkshavn|GL|Danmarkshavn
America/Dawson_Creek|CA|
America/Dawson|CA|
America/Denver|US|Denver, El Paso, Albuquerque, Colorado Springs
America/Detroit|US|
America/Dominica|DM|Roseau
America/Edmonton|CA|Calgary, Edmonton, Lethbridge, Red Deer
America/Eirunepe|BR|
America/El_Salvador|SV|San Salvador, Soyapango, San Miguel, Santa Ana
America/Fort_Nelson|CA|
America/Fortaleza|BR|
America/Glace_Bay|CA|
America/Goose_Bay|CA|
America/Grand_Turk|TC|Providenciales, Cockburn Town
America/Grenada|GD|Saint George's
America/Guadeloupe|GP|Les Abymes, Baie-Mahault, Le Gosier, Petit-Bourg
America/Guatemala|GT|Guatemala City, Villa Nueva, Mixco, Cobán
America/Guayaquil|EC|Quito, Guayaquil, Cuenca, Santo Domingo de los Colorados
America/Guyana|GY|Georgetown, Linden, New Amsterdam
America/Halifax|CA|Halifax, Sydney, Dartmouth, Moncton
America/Havana|CU|Havana, Santiago de Cuba, Camagüey, Holguín
America/Hermosillo|MX|Hermosillo, Culiacán, Mazatlán, Tepic
America/Indiana/Indianapolis|US|
America/Indiana/Knox|US|
America/Indiana/Marengo|US|
America/Indiana/Petersburg|US|
America/Indiana/Tell_City|US|
America/Indiana/Vevay|US|
America/Indiana/Vincennes|US|
America/Indiana/Winamac|US|
America/Inuvik|CA|
America/Iqaluit|CA|
America/Jamaica|JM|Kingston, Spanish Town, Portmore, Montego Bay
America/Juneau|US|
America/Kentucky/Louisville|US|
America/Kentucky/Monticello|US|
America/Kralendijk|BQ|Kralendijk
America/La_Paz|BO|La Paz, Santa Cruz de la Sierra, Cochabamba, Sucre
America/Lima|PE|Lima, Callao, Arequipa, Trujillo
America/Los_Angeles|US|Los Angeles, San Diego, San Jose, San Francisco
America/Lower_Princes|SX|Philipsburg
America/Maceio|BR|
America/Managua|NI|Managua, León, Masaya, Chinandega
America/Manaus|BR|Manaus, Campo Grande, Cuiabá, Porto Velho
America/Marigot|MF|Marigot
America/Martinique|MQ|Fort-de-France, Le Lamentin, Le Robert, Sainte-Marie
America/Matamoros|MX|Reynosa, Heroica Matamoros, Nuevo Laredo, Ciudad Acuña
America/Mazatlan|MX|
America/Menominee|US|
America/Merida|MX|
America/Metlakatla|US|
America/Mexico_City|MX|Mexico City, Iztapalapa, Puebla, Ecatepec de Morelos
America/Miquelon|PM|Saint-Pierre
America/Moncton|CA|
America/Monterrey|MX|
America/Montevideo|UY|Montevideo, Salto, Maldonado, Rivera
America/Montserrat|MS|Brades, Plymouth
America/Nassau|BS|Nassau, Lucaya, Freeport, Killarney
America/New_York|US|New York City, Brooklyn, Queens, Philadelphia
America/Nome|US|
America/Noronha|BR|Noronha
America/North_Dakota/Beulah|US|
America/North_Dakota/Center|US|
America/North_Dakota/New_Salem|US|
America/Nuuk|GL|Nuuk, Scoresbysund
America/Ojinaga|MX|
America/Panama|PA|Panama City, San Miguelito, Juan Díaz, David
America/Paramaribo|SR|Paramaribo, Lelydorp
America/Phoenix|US|Phoenix, Tucson, Mesa, Chandler
America/Port-au-Prince|HT|Port-au-Prince, Carrefour, Delmas, Pétionville
America/Port_of_Spain|TT|Chaguanas, Mon Repos, San Fernando, Port of Spain
America/Porto_Velho|BR|
America/Puerto_Rico|PR|San Juan, Bayamón, Carolina, Ponce
America/Punta_Arenas|CL|Punta Arenas, Coyhaique, Puerto Natales, Puerto Aysén
America/Rankin_Inlet|CA|
America/Recife|BR|
America/Regina|CA|Saskatoon, Regina, Prince Albert, Moose Jaw
America/Resolute|CA|Resolute, Rankin Inlet
America/Rio_Branco|BR|Rio Branco, Cruzeiro do Sul, Sena Madureira, Benjamin Constant
America/Santarem|BR|
America/Santiago|CL|Santiago, Puente Alto, Maipú, Antofagasta
America/Santo_Domingo|DO|Santo Domingo, Santiago de los Caballeros, Santo Domingo Oeste, Santo Domingo Este
America/Sao_Paulo|BR|São Paulo, Rio de Janeiro, Belo Horizonte, Salvador
America/Scoresbysund|GL|
America/Sitka|US|
America/St_Barthelemy|BL|Gustavia
America/St_Johns|CA|St. John's, Conception Bay South, Paradise, Mount Pearl
America/St_Kitts|KN|Basseterre
America/St_Lucia|LC|Gros Islet, Castries
America/St_Thomas|VI|Saint Croix, Charlotte Amalie
America/St_Vincent|VC|Kingstown, Calliaqua
America/Swift_Current|CA|
America/Tegucigalpa|HN|Tegucigalpa, San Pedro Sula, Danlí, La Ceiba
America/Thule|GL|Thule
America/Tijuana|MX|Tijuana, Mexicali, Ensenada, Rosarito
America/Toronto|CA|Toronto, Montréal, Ottawa, Mississauga
America/Tortola|VG|Road Town
America/Vancouver|CA|Vancouver, Surrey, Victoria, Burnaby
America/Whitehorse|CA|Whitehorse, Fort St. John, Creston, Fort Nelson
America/Winnipeg|CA|Winnipeg, Brandon, Steinbach, Kenora
America/Yakutat|US|
Antarctica/Casey|AQ|Casey
Antarctica/Davis|AQ|Davis
Antarctica/DumontDUrville|AQ|DumontDUrville
Antarctica/Macquarie|AU|
Antarctica/Mawson|AQ|Mawson, Vostok
Antarctica/McMurdo|AQ|McMurdo
Antarctica/Palmer|AQ|Palmer, Rothera
Antarctica/Rothera|AQ|
Antarctica/Syowa|AQ|Syowa
Antarctica/Troll|AQ|Troll
Antarctica/Vostok|AQ|
Arctic/Longyearbyen|SJ|Longyearbyen
Asia/Aden|YE|Sanaa, Aden, Taiz, Ibb
Asia/Almaty|KZ|Almaty, Astana, Shymkent, Aktobe
Asia/Amman|JO|Amman, Zarqa, Irbid, Russeifa
Asia/Anadyr|RU|
Asia/Aqtau|KZ|
Asia/Aqtobe|KZ|
Asia/Ashgabat|TM|Ashgabat, Türkmenabat, Daşoguz, Mary
Asia/Atyrau|KZ|
Asia/Baghdad|IQ|Baghdad, Mosul, Erbil, Basrah
Asia/Bahrain|BH|Al Muharraq, Manama, Madīnat Ḩamad, Ar Rifā‘
Asia/Baku|AZ|Baku, Sumgayit, Ganja, Khirdalan
Asia/Bangkok|TH|Bangkok, Samut Prakan, Mueang Nonthaburi, Chon Buri
Asia/Barnaul|RU|
Asia/Beirut|LB|Beirut, Tripoli, Sidon, Tyre
Asia/Bishkek|KG|Bishkek, Osh, Manas, Karakol
Asia/Brunei|BN|Bandar Seri Begawan, Sengkurong, Mentiri, Kuala Belait
Asia/Chita|RU|Chita, Yakutsk, Blagoveshchensk, Belogorsk
Asia/Colombo|LK|Colombo, Dehiwala-Mount Lavinia, Maharagama, Jaffna
Asia/Damascus|SY|Aleppo, Damascus, Homs, Latakia
Asia/Dhaka|BD|Dhaka, Chattogram, Gazipur, Khulna
Asia/Dili|TL|Dili, Maliana, Suai, Likisá
Asia/Dubai|AE|Dubai, Abu Dhabi, Sharjah, Al Ain City
Asia/Dushanbe|TJ|Dushanbe, Isfara, Istaravshan, Kŭlob
Asia/Famagusta|CY|
Asia/Gaza|PS|Gaza, Khān Yūnis, Jabālyā, Hebron
Asia/Hebron|PS|
Asia/Ho_Chi_Minh|VN|Ho Chi Minh City, Hanoi, Haiphong, Cần Thơ
Asia/Hong_Kong|HK|Hong Kong, Victoria, Tuen Mun, Sha Tin
Asia/Hovd|MN|Ulaangom, Khovd, Ölgii, Altai
Asia/Irkutsk|RU|Irkutsk, Ulan-Ude, Bratsk, Angarsk
Asia/Jakarta|ID|Jakarta, Surabaya, Bekasi, Bandung
Asia/Jayapura|ID|Jayapura, Ambon, Sorong, Ternate
Asia/Jerusalem|IL|Jerusalem, Tel Aviv, Haifa, Rishon LeTsiyyon
Asia/Kabul|AF|Kabul, Herāt, Mazār-e Sharīf, Kandahār
Asia/Kamchatka|RU|Petropavlovsk-Kamchatsky, Yelizovo, Vilyuchinsk, Anadyr
Asia/Karachi|PK|Lahore, Karachi, Peshawar, Faisalabad
Asia/Kathmandu|NP|Kathmandu, Pokhara, Bharatpur, Pātan
Asia/Khandyga|RU|
Asia/Kolkata|IN|Mumbai, Delhi, Bengaluru, Hyderabad
Asia/Krasnoyarsk|RU|
Asia/Kuala_Lumpur|MY|Kuala Lumpur, Johor Bahru, Kampung Baru Subang, Petaling Jaya
Asia/Kuching|MY|
Asia/Kuwait|KW|Al Aḩmadī, Ḩawallī, Şabāḩ as Sālim, Al Farwānīyah
Asia/Macau|MO|Macau, Taipa, Sé, Luhuan
Asia/Magadan|RU|
Asia/Makassar|ID|Makassar, Samarinda, Balikpapan, Denpasar
Asia/Manila|PH|Quezon City, Davao, Caloocan, Manila
Asia/Muscat|OM|Muscat, Seeb, Bawshar, ‘Ibrī
Asia/Nicosia|CY|Nicosia, Limassol, Larnaca, Stróvolos
Asia/Novokuznetsk|RU|
Asia/Novosibirsk|RU|Novosibirsk, Krasnoyarsk, Barnaul, Tomsk
Asia/Omsk|RU|Omsk, Tara, Kalachinsk, Isil’kul’
Asia/Oral|KZ|
Asia/Phnom_Penh|KH|Phnom Penh, Takeo, Siem Reap, Battambang
Asia/Pontianak|ID|
Asia/Pyongyang|KP|Pyongyang, Hamhŭng, Namp’o, Sunch’ŏn
Asia/Qatar|QA|Doha, Ar Rayyān, Lusail, Az̧ Z̧a‘āyin
Asia/Qostanay|KZ|
Asia/Qyzylorda|KZ|
Asia/Riyadh|SA|Jeddah, Riyadh, Makkah, Madinah
Asia/Sakhalin|RU|Yuzhno-Sakhalinsk, Magadan, Korsakov, Kholmsk
Asia/Samarkand|UZ|
Asia/Seoul|KR|Seoul, Busan, Incheon, Daegu
Asia/Shanghai|CN|Shanghai, Chongqing, Chengdu, Beijing
Asia/Singapore|SG|Singapore, Ulu Bedok, Bedok New Town, Sengkang New Town
Asia/Srednekolymsk|RU|
Asia/Taipei|TW|Taipei, New Taipei City, Taichung, Kaohsiung
Asia/Tashkent|UZ|Tashkent, Andijon, Namangan, Samarkand
Asia/Tbilisi|GE|Tbilisi, Batumi, Kutaisi, Rustavi
Asia/Tehran|IR|Tehran, Mashhad, Isfahan, Karaj
Asia/Thimphu|BT|Thimphu, Phuntsholing, Tsirang, Punākha
Asia/Tokyo|JP|Tokyo, Yokohama, Osaka, Nagoya
Asia/Tomsk|RU|
Asia/Ulaanbaatar|MN|Ulan Bator, Erdenet, Darhan, Choibalsan
Asia/Urumqi|CN|Ürümqi, Shihezi, Korla, Aqsu
Asia/Ust-Nera|RU|
Asia/Vientiane|LA|Vientiane, Savannakhet, Thakhèk, Pakse
Asia/Vladivostok|RU|Khabarovsk, Vladivostok, Komsomolsk-on-Amur, Ussuriysk
Asia/Yakutsk|RU|
Asia/Yangon|MM|Yangon, Mandalay, Nay Pyi Taw, Hlaingthaya
Asia/Yekaterinburg|RU|Yekaterinburg, Chelyabinsk, Ufa, Perm
Asia/Yerevan|AM|Yerevan, Gyumri, Vanadzor, Abovyan
Atlantic/Azores|PT|Ponta Delgada
Atlantic/Bermuda|BM|Hamilton
Atlantic/Canary|ES|Las Palmas de Gran Canaria, Santa Cruz de Tenerife, La Laguna, Telde
Atlantic/Cape_Verde|CV|Praia, Mindelo, Espargos, Assomada
Atlantic/Faroe|FO|Tórshavn
Atlantic/Madeira|PT|
Atlantic/Reykjavik|IS|Reykjavík, Kópavogur, Hafnarfjörður, Reykjanesbær
Atlantic/South_Georgia|GS|Grytviken
Atlantic/St_Helena|SH|Jamestown
Atlantic/Stanley|FK|Stanley
Australia/Adelaide|AU|Adelaide, Adelaide Hills, Mount Gambier, Mount Barker
Australia/Brisbane|AU|Brisbane, Gold Coast, Sunshine Coast, Logan City
Australia/Broken_Hill|AU|
Australia/Darwin|AU|Darwin, Palmerston, Alice Springs
Australia/Eucla|AU|Eucla
Australia/Hobart|AU|
Australia/Lindeman|AU|
Australia/Lord_Howe|AU|Lord Howe
Australia/Melbourne|AU|
Australia/Perth|AU|Perth, Mandurah, Bunbury, Geraldton
Australia/Sydney|AU|Sydney, Melbourne, Newcastle, Canberra
Europe/Amsterdam|NL|Rotterdam, Amsterdam, The Hague, Utrecht
Europe/Andorra|AD|Andorra la Vella, les Escaldes
Europe/Astrakhan|RU|
Europe/Athens|GR|Athens, Thessaloníki, Pátra, Piraeus
Europe/Belgrade|RS|Belgrade, Niš, Novi Sad, Novi Beograd
Europe/Berlin|DE|Berlin, Hamburg, Munich, Köln
Europe/Bratislava|SK|Bratislava, Košice, Petržalka, Nitra
Europe/Brussels|BE|Brussels, Antwerp, Gent, Charleroi
Europe/Bucharest|RO|Bucharest, Iaşi, Constanţa, Cluj-Napoca
Europe/Budapest|HU|Budapest, Debrecen, Szeged, Miskolc
Europe/Busingen|DE|
Europe/Chisinau|MD|Chisinau, Tiraspol, Bălţi, Bender
Europe/Copenhagen|DK|Copenhagen, Århus, Odense, Aalborg
Europe/Dublin|IE|Dublin, Cork, Limerick, Galway
Europe/Gibraltar|GI|Gibraltar
Europe/Guernsey|GG|Saint Peter Port
Europe/Helsinki|FI|Helsinki, Espoo, Tampere, Vantaa
Europe/Isle_of_Man|IM|Douglas
Europe/Istanbul|TR|Istanbul, Ankara, Bursa, İzmir
Europe/Jersey|JE|Saint Helier
Europe/Kaliningrad|RU|Kaliningrad, Chernyakhovsk, Sovetsk, Baltiysk
Europe/Kirov|RU|
Europe/Kyiv|UA|Kyiv, Kharkiv, Odesa, Dnipro
Europe/Lisbon|PT|Lisbon, Porto, Braga, Amadora
Europe/Ljubljana|SI|Ljubljana, Maribor, Celje, Kranj
Europe/London|GB|London, Birmingham, Glasgow, Manchester
Europe/Luxembourg|LU|Luxembourg, Esch-sur-Alzette, Dudelange
Europe/Madrid|ES|Madrid, Barcelona, Valencia, Zaragoza
Europe/Malta|MT|San Pawl il-Baħar, Birkirkara, Mosta, Sliema
Europe/Mariehamn|AX|Mariehamn
Europe/Minsk|BY|Minsk, Homyel', Hrodna, Vitebsk
Europe/Monaco|MC|Monaco
Europe/Moscow|RU|Moscow, Saint Petersburg, Nizhniy Novgorod, Kazan
Europe/Oslo|NO|Oslo, Bergen, Trondheim, Stavanger
Europe/Paris|FR|Paris, Marseille, Lyon, Toulouse
Europe/Podgorica|ME|Podgorica, Nikšić, Herceg Novi, Pljevlja
Europe/Prague|CZ|Prague, Brno, Ostrava, Pilsen
Europe/Riga|LV|Riga, Daugavpils, Liepāja, Jelgava
Europe/Rome|IT|Rome, Milan, Naples, Turin
Europe/Samara|RU|Samara, Saratov, Tolyatti, Izhevsk
Europe/San_Marino|SM|San Marino
Europe/Sarajevo|BA|Sarajevo, Banja Luka, Zenica, Tuzla
Europe/Saratov|RU|
Europe/Simferopol|UA|Sevastopol, Simferopol, Kerch, Yevpatoriya
Europe/Skopje|MK|Skopje, Kumanovo, Prilep, Bitola
Europe/Sofia|BG|Sofia, Plovdiv, Varna, Burgas
Europe/Stockholm|SE|Stockholm, Gothenburg, Malmö, Uppsala
Europe/Tallinn|EE|Tallinn, Tartu, Narva, Pärnu
Europe/Tirane|AL|Tirana, Durrës, Vlorë, Elbasan
Europe/Ulyanovsk|RU|
Europe/Vaduz|LI|Vaduz
Europe/Vatican|VA|Vatican City
Europe/Vienna|AT|Vienna, Graz, Linz, Salzburg
Europe/Vilnius|LT|Vilnius, Kaunas, Klaipėda, Šiauliai
Europe/Volgograd|RU|
Europe/Warsaw|PL|Warsaw, Kraków, Wrocław, Łódź
Europe/Zagreb|HR|Zagreb, Split, Rijeka, Osijek
Europe/Zurich|CH|Zürich, Geneva, Basel, Lausanne
Indian/Antananarivo|MG|Antananarivo, Toamasina, Antsirabe, Mahajanga
Indian/Chagos|IO|Chagos
Indian/Christmas|CX|Flying Fish Cove
Indian/Cocos|CC|West Island
Indian/Comoro|KM|Moroni, Moutsamoudou, Fomboni
Indian/Kerguelen|TF|Port-aux-Français
Indian/Mahe|SC|Victoria
Indian/Maldives|MV|Male
Indian/Mauritius|MU|Port Louis, Vacoas, Beau Bassin-Rose Hill, Curepipe
Indian/Mayotte|YT|Mamoudzou, Koungou, Labattoir, Kaouéni
Indian/Reunion|RE|Saint-Denis, Saint-Paul, Saint-Pierre, Le Tampon
Pacific/Apia|WS|Apia
Pacific/Auckland|NZ|Auckland, Christchurch, Wellington, Manukau City
Pacific/Bougainville|PG|Arawa
Pacific/Chatham|NZ|Chatham
Pacific/Chuuk|FM|Chuuk
Pacific/Easter|CL|Easter
Pacific/Efate|VU|Port-Vila
Pacific/Fakaofo|TK|Fakaofo
Pacific/Fiji|FJ|Nasinu, Suva, Lautoka, Nadi
Pacific/Funafuti|TV|Funafuti
Pacific/Galapagos|EC|Galapagos
Pacific/Gambier|PF|Gambier
Pacific/Guadalcanal|SB|Honiara, Tandai, Malango
Pacific/Guam|GU|Dededo Village, Yigo Village, Tamuning-Tumon-Harmon Village, Mangilao Village
Pacific/Honolulu|US|Honolulu, East Honolulu, Pearl City, Makakilo / Kapolei / Honokai Hale
Pacific/Kanton|KI|Kanton
Pacific/Kiritimati|KI|Kiritimati
Pacific/Kosrae|FM|Kosrae, Palikir
Pacific/Kwajalein|MH|
Pacific/Majuro|MH|Majuro, Dalap-Uliga-Dorrit, Kwajalein
Pacific/Marquesas|PF|Marquesas
Pacific/Midway|UM|Midway
Pacific/Nauru|NR|Yaren
Pacific/Niue|NU|Alofi
Pacific/Norfolk|NF|Kingston
Pacific/Noumea|NC|Nouméa, Mont-Dore, Dumbéa
Pacific/Pago_Pago|AS|Pago Pago
Pacific/Palau|PW|Ngerulmud
Pacific/Pitcairn|PN|Adamstown
Pacific/Pohnpei|FM|
Pacific/Port_Moresby|PG|Port Moresby, Lae, Mount Hagen, Popondetta
Pacific/Rarotonga|CK|Avarua
Pacific/Saipan|MP|Saipan
Pacific/Tahiti|PF|Faaa, Papeete, Punaauia
Pacific/Tarawa|KI|Tarawa
Pacific/Tongatapu|TO|Nuku‘alofa
Pacific/Wake|UM|Wake
Pacific/Wallis|WF|Mata-Utu
`;
