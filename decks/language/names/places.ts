// Places that are not countries or capitals, by name; and the nouns that make a place of a name ("Sea of Okhotsk").

const NAMES = `
Africa;Asia;Europe;Antarctica;North America;South America;Latin America;Central America;Oceania;Middle East;Far East;Russian Far East;Southeast Asia;South Asia;East Asia;Central Asia;Eastern Europe;Western Europe;Northern Europe;
Scandinavia;Balkans;Caucasus;Siberia;Arctic;Antarctic;Sahara;Sahel;Caribbean;Mediterranean;Pacific;Atlantic;Indo-Pacific;Asia-Pacific;Baltic;Horn of Africa;Maghreb;Levant;Mesopotamia;Persia;Indochina;Manchuria;
Crimea;Donbas;Catalonia;Bavaria;Saxony;Normandy;Brittany;Tuscany;Lombardy;Sicily;Sardinia;Corsica;Andalusia;Flanders;Galicia;Silesia;Transylvania;Bohemia;Moravia;Kashmir;Punjab;Bengal;Gujarat;Kerala;Xinjiang;Guangdong;Sichuan;
Hokkaido;Honshu;Kyushu;Okinawa;Kamchatka;Sakhalin;Senkaku;Etorofu;Kunashiri;Shikotan;Habomai;Borneo;Sumatra;Java;Bali;Tasmania;Queensland;New South Wales;Victoria;Ontario;Quebec;Alberta;British Columbia;Nova Scotia;Manitoba;Newfoundland;
Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;Nevada;
New Hampshire;New Jersey;New Mexico;New York;New York City;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming;
Los Angeles;Chicago;Houston;Philadelphia;Phoenix;San Diego;Dallas;San Francisco;Seattle;Boston;Detroit;Denver;Miami;Atlanta;Baltimore;Cleveland;Pittsburgh;New Orleans;Las Vegas;Silicon Valley;Wall Street;Toronto;Montreal;Vancouver;Calgary;
Birmingham;Manchester;Liverpool;Leeds;Bristol;Glasgow;Oxford;Cambridge;York;Lyon;Marseille;Strasbourg;Bordeaux;Munich;Hamburg;Frankfurt;Cologne;Leipzig;Dresden;Stuttgart;Nuremberg;Basel;Zurich;Geneva;Milan;Naples;Turin;Venice;Florence;Bologna;Genoa;
Pisa;Barcelona;Seville;Valencia;Bilbao;Porto;Antwerp;Ghent;Rotterdam;Utrecht;Gothenburg;Bergen;Aarhus;Krakow;Gdansk;Wroclaw;Brno;Kharkiv;Odesa;Odessa;Lviv;Mariupol;Donetsk;Luhansk;Kherson;Zaporizhzhia;St. Petersburg;Saint Petersburg;Vladivostok;Novosibirsk;Sochi;
Istanbul;Izmir;Aleppo;Mosul;Basra;Haifa;Tel Aviv;Gaza;West Bank;Mecca;Medina;Jeddah;Dubai;Karachi;Lahore;Mumbai;Bombay;Kolkata;Calcutta;Chennai;Bangalore;Bengaluru;Hyderabad;Shanghai;Shenzhen;Guangzhou;Wuhan;Chongqing;Tianjin;Nanjing;Hiroshima;Nagasaki;Osaka;Kyoto;
Yokohama;Nagoya;Sapporo;Fukushima;Busan;Incheon;Saigon;Ho Chi Minh City;Yangon;Sydney;Melbourne;Brisbane;Perth;Adelaide;Auckland;Christchurch;Johannesburg;Cape Town;Durban;Lagos;Casablanca;Alexandria;Sao Paulo;Rio de Janeiro;Medellin;Guadalajara;Tijuana;
Kamchatka Peninsula;Northern Territories;Kuril Islands;Southern Kuril Islands;Southern Kurils;Kurils;Falkland Islands;Canary Islands;Galapagos;Svalbard;Lapland;Pompeii;Carthage;Babylon;Troy;Sparta;Constantinople;Chernobyl;Suez;Panama Canal;Suez Canal;Amazon;Nile;Danube;Rhine;Volga;Mekong;Ganges;Thames;Seine;Himalayas;Alps;Andes;Rockies;Everest`

export const PLACES: ReadonlySet<string> = new Set(
  NAMES.split(';')
    .map((name) => name.trim())
    .filter(Boolean),
)

/** Last words that make a name a place. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `Sea Ocean Bay Gulf Strait Straits Channel Canal River Lake Island Islands Peninsula Mountain Mountains Valley Desert Forest Coast Province County Region Territory Territories
  District City Town Village Street Avenue Square Bridge Airport Harbour Harbor Port Castle Palace Cathedral Temple Tower Park Basin Plateau Delta Archipelago Glacier Reef Falls Dam Cape Creek Plain Plains Hills Hill`
    .split(/\s+/)
    .filter(Boolean),
)

/** First words that make a name a place: "Sea of Japan", "Mount Etna". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set([
  'Sea',
  'Gulf',
  'Bay',
  'Strait',
  'Mount',
  'Lake',
  'Cape',
  'Isle',
  'Port',
  'Fort',
  'Straits',
])
