// Countries with their other names, their people's names and their capitals: facts that anyone may list, typed by hand.

/** One country a line: names / demonyms / capital; the first name is the usual one. */
const TABLE = `
Afghanistan/Afghan/Kabul; Albania/Albanian/Tirana; Algeria/Algerian/Algiers; Andorra/Andorran/Andorra la Vella; Angola/Angolan/Luanda; Argentina/Argentine,Argentinian/Buenos Aires;
Armenia/Armenian/Yerevan; Australia/Australian/Canberra; Austria/Austrian/Vienna; Azerbaijan/Azerbaijani/Baku; Bahamas/Bahamian/Nassau; Bahrain/Bahraini/Manama;
Bangladesh/Bangladeshi/Dhaka; Barbados/Barbadian/Bridgetown; Belarus/Belarusian/Minsk; Belgium/Belgian/Brussels; Belize/Belizean/Belmopan; Benin/Beninese/Porto-Novo; Bhutan/Bhutanese/Thimphu;
Bolivia/Bolivian/La Paz; Bosnia and Herzegovina,Bosnia/Bosnian/Sarajevo; Botswana/Botswanan/Gaborone; Brazil/Brazilian/Brasilia; Brunei/Bruneian/Bandar Seri Begawan; Bulgaria/Bulgarian/Sofia;
Burkina Faso/Burkinabe/Ouagadougou; Burundi/Burundian/Gitega; Cambodia/Cambodian/Phnom Penh; Cameroon/Cameroonian/Yaounde; Canada/Canadian/Ottawa; Cape Verde/Cape Verdean/Praia;
Central African Republic/Central African/Bangui; Chad/Chadian/N’Djamena; Chile/Chilean/Santiago; China,People’s Republic of China,PRC/Chinese/Beijing; Colombia/Colombian/Bogota;
Comoros/Comorian/Moroni; Democratic Republic of the Congo,DRC,Congo/Congolese/Kinshasa; Costa Rica/Costa Rican/San Jose; Croatia/Croatian/Zagreb; Cuba/Cuban/Havana; Cyprus/Cypriot/Nicosia;
Czech Republic,Czechia/Czech/Prague; Denmark/Danish,Dane/Copenhagen; Djibouti/Djiboutian/; Dominican Republic/Dominican/Santo Domingo; East Timor,Timor-Leste/Timorese/Dili; Ecuador/Ecuadorian/Quito;
Egypt/Egyptian/Cairo; El Salvador/Salvadoran/San Salvador; Eritrea/Eritrean/Asmara; Estonia/Estonian/Tallinn; Eswatini,Swaziland/Swazi/Mbabane; Ethiopia/Ethiopian/Addis Ababa; Fiji/Fijian/Suva;
Finland/Finnish,Finn/Helsinki; France/French,Frenchman/Paris; Gabon/Gabonese/Libreville; Gambia/Gambian/Banjul; Georgia/Georgian/Tbilisi; Germany/German/Berlin; Ghana/Ghanaian/Accra;
Greece/Greek/Athens; Grenada/Grenadian/; Guatemala/Guatemalan/Guatemala City; Guinea/Guinean/Conakry; Guyana/Guyanese/Georgetown; Haiti/Haitian/Port-au-Prince; Honduras/Honduran/Tegucigalpa;
Hungary/Hungarian/Budapest; Iceland/Icelandic,Icelander/Reykjavik; India/Indian/New Delhi,Delhi; Indonesia/Indonesian/Jakarta; Iran/Iranian/Tehran; Iraq/Iraqi/Baghdad; Ireland/Irish/Dublin;
Israel/Israeli/Jerusalem; Italy/Italian/Rome; Ivory Coast,Côte d’Ivoire/Ivorian/Yamoussoukro; Jamaica/Jamaican/; Japan/Japanese/Tokyo; Jordan/Jordanian/Amman; Kazakhstan/Kazakh,Kazakhstani/Astana;
Kenya/Kenyan/Nairobi; Kiribati//Tarawa; Kosovo/Kosovar/Pristina; Kuwait/Kuwaiti/Kuwait City; Kyrgyzstan/Kyrgyz/Bishkek; Laos/Laotian,Lao/Vientiane; Latvia/Latvian/Riga; Lebanon/Lebanese/Beirut;
Lesotho/Basotho/Maseru; Liberia/Liberian/Monrovia; Libya/Libyan/Tripoli; Liechtenstein//Vaduz; Lithuania/Lithuanian/Vilnius; Luxembourg/Luxembourgish/; Madagascar/Malagasy/Antananarivo;
Malawi/Malawian/Lilongwe; Malaysia/Malaysian/Kuala Lumpur; Maldives/Maldivian/; Mali/Malian/Bamako; Malta/Maltese/Valletta; Mauritania/Mauritanian/Nouakchott; Mauritius/Mauritian/Port Louis;
Mexico/Mexican/Mexico City; Micronesia/Micronesian/; Moldova/Moldovan/Chisinau; Monaco/Monegasque/; Mongolia/Mongolian/Ulaanbaatar; Montenegro/Montenegrin/Podgorica; Morocco/Moroccan/Rabat;
Mozambique/Mozambican/Maputo; Myanmar,Burma/Burmese/Naypyidaw; Namibia/Namibian/Windhoek; Nauru/Nauruan/; Nepal/Nepali,Nepalese/Kathmandu; Netherlands,Holland/Dutch/Amsterdam,The Hague;
New Zealand/New Zealander/Wellington; Nicaragua/Nicaraguan/Managua; Niger/Nigerien/Niamey; Nigeria/Nigerian/Abuja; North Korea,DPRK/North Korean/Pyongyang; North Macedonia/Macedonian/Skopje;
Norway/Norwegian/Oslo; Oman/Omani/Muscat; Pakistan/Pakistani/Islamabad; Palau/Palauan/; Palestine/Palestinian/Ramallah; Panama/Panamanian/Panama City; Papua New Guinea//Port Moresby;
Paraguay/Paraguayan/Asuncion; Peru/Peruvian/Lima; Philippines/Filipino,Philippine/Manila; Poland/Polish,Pole/Warsaw; Portugal/Portuguese/Lisbon; Qatar/Qatari/Doha; Romania/Romanian/Bucharest;
Russia,Russian Federation/Russian/Moscow; Rwanda/Rwandan/Kigali; Samoa/Samoan/Apia; San Marino//; Saudi Arabia/Saudi,Saudi Arabian/Riyadh; Senegal/Senegalese/Dakar; Serbia/Serbian,Serb/Belgrade;
Seychelles//; Sierra Leone/Sierra Leonean/Freetown; Singapore/Singaporean/; Slovakia/Slovak,Slovakian/Bratislava; Slovenia/Slovenian,Slovene/Ljubljana; Solomon Islands//Honiara; Somalia/Somali/Mogadishu;
South Africa/South African/Pretoria; South Korea,Republic of Korea,ROK/South Korean/Seoul; South Sudan/South Sudanese/Juba; Soviet Union,USSR,U.S.S.R./Soviet/; Spain/Spanish,Spaniard/Madrid;
Sri Lanka/Sri Lankan/Colombo; Sudan/Sudanese/Khartoum; Suriname/Surinamese/Paramaribo; Sweden/Swedish,Swede/Stockholm; Switzerland/Swiss/Bern; Syria/Syrian/Damascus; Taiwan/Taiwanese/Taipei;
Tajikistan/Tajik/Dushanbe; Tanzania/Tanzanian/Dodoma; Thailand/Thai/Bangkok; Togo/Togolese/Lome; Tonga/Tongan/; Trinidad and Tobago/Trinidadian/Port of Spain; Tunisia/Tunisian/Tunis;
Turkey,Türkiye/Turkish,Turk/Ankara; Turkmenistan/Turkmen/Ashgabat; Tuvalu//; Uganda/Ugandan/Kampala; Ukraine/Ukrainian/Kyiv,Kiev; United Arab Emirates,UAE,Emirates/Emirati/Abu Dhabi;
United Kingdom,UK,U.K.,Britain,Great Britain/British,Briton/London; United States,United States of America,US,U.S.,USA,U.S.A.,America/American/Washington; Uruguay/Uruguayan/Montevideo;
Uzbekistan/Uzbek/Tashkent; Vanuatu//; Vatican City,Vatican/Vatican/; Venezuela/Venezuelan/Caracas; Vietnam/Vietnamese/Hanoi; Yemen/Yemeni/Sanaa; Zambia/Zambian/Lusaka; Zimbabwe/Zimbabwean/Harare;
England/English,Englishman/; Scotland/Scottish,Scot/Edinburgh; Wales/Welsh/Cardiff; Northern Ireland//Belfast; Greenland/Greenlandic,Greenlander/Nuuk; Hong Kong//; Macau//; Puerto Rico/Puerto Rican/San Juan;
Yugoslavia/Yugoslav,Yugoslavian/; Czechoslovakia/Czechoslovak/; East Germany/East German/; West Germany/West German/; Prussia/Prussian/; Ottoman Empire/Ottoman/; Roman Empire/Roman/; Korea/Korean/; Tibet/Tibetan/Lhasa;
European Union,EU/European/`

export interface Country {
  readonly name: string
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

/** Country by any of its names, as written. */
export const COUNTRY_BY_NAME: ReadonlyMap<string, string> = table(0)
/** Country by the name of its people or its adjective, plurals included. */
export const COUNTRY_BY_DEMONYM: ReadonlyMap<string, string> = table(1)
/** Country by its capital. */
export const COUNTRY_BY_CAPITAL: ReadonlyMap<string, string> = table(2)

function table(column: 0 | 1 | 2): Map<string, string> {
  const map = new Map<string, string>()
  for (const row of TABLE.split(';')) {
    const cells = row.trim().split('/')
    const name = cells[0]?.split(',')[0] ?? ''
    for (const word of (cells[column] ?? '').split(',')) {
      if (word === '') continue
      map.set(word, name)
      if (column === 1 && /(an|i|k|o|ot|e|n|t|b|z)$/.test(word) && !/(ese|ch|sh)$/.test(word)) map.set(`${word}s`, name)
    }
  }
  return map
}

/** Nationality words that are not of one country: "Western", "European". */
export const GROUP_ADJECTIVES: ReadonlySet<string> = new Set(
  `Western Eastern European Asian African Arab Latin American Nordic Baltic Balkan Scandinavian Mediterranean Atlantic Pacific Caribbean Islamic Muslim Christian
  Jewish Catholic Protestant Orthodox Buddhist Hindu Sunni Shia Shiite Sino-American Russo-Japanese Anglo-American Franco-German Sino-Russian Sino-Japanese Roman Byzantine Ottoman Soviet
  Victorian Communist Nazi Republican Democratic Conservative Labour Liberal`
    .split(/\s+/)
    .filter(Boolean),
)
