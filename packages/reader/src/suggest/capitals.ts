// The capitals of states in English, by ISO 3166-1 alpha-2; seats of government beside them where these differ.
const list = `
AD Andorra la Vella|AE Abu Dhabi|AF Kabul|AG Saint John’s|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna
AU Canberra|AZ Baku|BA Sarajevo|BB Bridgetown|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Gitega
BJ Porto-Novo|BN Bandar Seri Begawan|BO La Paz,Sucre|BR Brasília,Brasilia|BS Nassau|BT Thimphu|BW Gaborone|BY Minsk
BZ Belmopan|CA Ottawa|CD Kinshasa|CF Bangui|CG Brazzaville|CH Bern,Berne|CI Yamoussoukro|CL Santiago|CM Yaoundé,Yaounde
CN Beijing,Peking|CO Bogotá,Bogota|CR San José|CU Havana|CV Praia|CY Nicosia|CZ Prague|DE Berlin|DJ Djibouti City
DK Copenhagen|DM Roseau|DO Santo Domingo|DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ES Madrid|ET Addis Ababa
FI Helsinki|FJ Suva|FM Palikir|FR Paris|GA Libreville|GB London|GD Saint George’s|GE Tbilisi|GH Accra|GM Banjul
GN Conakry|GQ Malabo|GR Athens|GW Bissau|GY Georgetown|HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest
ID Jakarta|IE Dublin|IL Jerusalem|IN New Delhi,Delhi|IQ Baghdad|IR Tehran,Teheran|IS Reykjavik,Reykjavík|IT Rome
JM Kingston|JO Amman|JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KI Tarawa|KM Moroni|KN Basseterre|KP Pyongyang
KR Seoul|KZ Astana|LA Vientiane|LB Beirut|LC Castries|LI Vaduz|LK Colombo|LR Monrovia|LS Maseru|LT Vilnius|LV Riga
LY Tripoli|MA Rabat|MC Monaco-Ville|MD Chișinău,Chisinau|ME Podgorica|MG Antananarivo|MH Majuro|MK Skopje|ML Bamako
MM Naypyidaw|MN Ulaanbaatar,Ulan Bator|MR Nouakchott|MT Valletta|MU Port Louis|MV Malé|MW Lilongwe|MX Mexico City
MY Kuala Lumpur,Putrajaya|MZ Maputo|NA Windhoek|NE Niamey|NG Abuja|NI Managua|NL The Hague,Amsterdam|NO Oslo
NP Kathmandu|NR Yaren|NZ Wellington|OM Muscat|PA Panama City|PE Lima|PG Port Moresby|PH Manila|PK Islamabad|PL Warsaw
PS Ramallah|PT Lisbon|PW Ngerulmud|PY Asunción,Asuncion|QA Doha|RO Bucharest|RS Belgrade|RU Moscow|RW Kigali
SA Riyadh|SB Honiara|SC Victoria|SD Khartoum|SE Stockholm|SI Ljubljana|SK Bratislava|SL Freetown|SM City of San Marino
SN Dakar|SO Mogadishu|SR Paramaribo|SS Juba|ST São Tomé|SV San Salvador|SY Damascus|SZ Mbabane|TD N’Djamena,N'Djamena
TG Lomé,Lome|TH Bangkok|TJ Dushanbe|TL Dili|TM Ashgabat|TN Tunis|TO Nukuʻalofa|TR Ankara|TT Port of Spain|TV Funafuti
TW Taipei|TZ Dodoma|UA Kyiv,Kiev|UG Kampala|US Washington|UY Montevideo|UZ Tashkent|VA Vatican City|VC Kingstown
VE Caracas|VN Hanoi|VU Port Vila|WS Apia|XK Pristina|YE Sanaa,Sana’a|ZA Pretoria|ZM Lusaka|ZW Harare`;

/** The capitals of a state by its ISO 3166-1 alpha-2 code, for offices whose records do not name them. */
export const capitalsByCode: ReadonlyMap<string, readonly string[]> = new Map(
  list
    .trim()
    .split(/[|\n]/u)
    .map((entry) => [entry.slice(0, 2), entry.slice(3).split(',')] as const),
);
