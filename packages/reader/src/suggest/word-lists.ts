const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''));

/** Words that make a name that of an organisation. */
export const bodies = words(`
  academy administration agency airlines airways alliance army assembly associates association authority bank board
  brigade broadcaster bureau cabinet centre center chamber charity church coalition college command commission committee
  commonwealth community company conference congress consortium constitution convention corporation council court
  daily defence defense department directorate division embassy enterprise enterprises exchange executive factory
  federation fleet force forces foundation front fund gazette government group guard guards headquarters herald holding
  holdings hospital house industries industry initiative institute institution institutions investigators journal
  laboratory league legislature limited mail media militia minister ministry mission monitor movement navy network news
  novosti observatory office orchestra organisation organization pact parliament partners partnership party platoon
  plant police post press programme program project regiment register resistance reuters secretariat securities senate service services
  society solutions squadron state station summit syndicate system systems taskforce team technologies telegraph
  times treasury treaty tribune tribunal trust union united university watch watchdog works
  inc corp ltd llc plc gmbh sa ag co jsc oao pao
`);

/** What companies are called by last: "Hanseatic Aerospace". */
export const trades = words(`
  aerospace airways automotive aviation bancorp biotech brewery brothers capital cement chemical chemicals communications
  computing consulting dynamics electric electronics energy engineering engines entertainment farms financial foods gas
  insurance labs logistics marine materials metals minerals mining motor motors oil petroleum pharma pharmaceutical
  pharmaceuticals power properties railways refining resources robotics semiconductor semiconductors shipbuilding shipping
  shipyard shipyards software solar sons steel steelworks studios telecom telecommunications textiles ventures yards
`);

/** Words that make a name that of a place. */
export const places = words(`
  airport avenue base basin bay beach border bridge canal cape city coast county desert district dam field gulf
  governorate harbour harbor heights hill hills island islands isthmus junction lake mount mountain mountains
  neighbourhood oblast ocean peninsula plain plains port province region republic river road sea square steppe strait
  street territory town township valley village zone camp crossing
`);

/** Words that end the name of a part of the world: "Central Asia". */
export const regions = words(
  'asia africa europe america americas east pacific mediterranean caucasus balkans sahel arctic antarctica baltics',
);

/** Titles that stand before a person's name. */
export const titles = words(`
  mr mrs ms miss dr prof professor sir dame lord lady president vice premier prime minister chancellor king queen prince
  princess emperor sheikh emir sultan ayatollah pope bishop archbishop cardinal imam rabbi reverend father general
  colonel major captain lieutenant commander admiral marshal sergeant corporal brigadier private senator congressman
  congresswoman representative governor mayor ambassador envoy secretary undersecretary deputy assistant foreign defence
  defense interior finance acting former chairman chairwoman chair chief director head spokesman spokeswoman judge justice
  attorney comrade special under ceo cfo adviser advisor commissioner officer executive candidate leader coordinator
`);

/** Of these titles, those that are an office by themselves. */
export const offices = words(`
  president premier minister chancellor king queen secretary ambassador governor mayor envoy commissioner representative
  undersecretary chairman chairwoman director adviser advisor coordinator
`);

/** Offices after which a person is named, whatever stands before them: "Apple Chief Executive Ana Rey". */
export const heads = words(`
  president premier minister chancellor secretary ambassador governor mayor envoy commissioner representative
  undersecretary ceo cfo chairman chairwoman director adviser advisor executive spokesman spokeswoman coordinator general
`);

/** What ministers and secretaries are for, up to the name after: "Secretary of State Ana Rey". */
export const portfolios = words(`
  affairs africa agriculture antiterrorism atomic budget america americas and arms asia business central commerce communications control culture
  defence defense development east eastern economic economy education emergencies energy environment europe european
  exchequer external far finance financial foreign freedom growth health home homeland housing human immigration industry
  information intelligence interior international investment justice labor labour latin middle migration minorities near north
  northern pacific planning political refugees religious resources rights science security situations south southern terrorism
  staff state technology tourism trade transport transportation treasury the veterans war water west western
`);

/** Words that say what kind of body is meant, so that they open its name where a sentence begins: "Foreign Ministry". */
export const attributes = words(`
  foreign defence defense security state national international interior finance energy oil gas trade economic military
  central supreme federal general humanitarian health home justice environment agriculture transport world regional
  african asian arab european islamic royal civil public social human democratic global
`);

/** Words that open sentences in capitals and name nothing, beside those that the tagger knows. */
export const commonOpeners = words(`
  according reports report sources source officials official analysts experts observers critics supporters media talks
  negotiations sanctions plans shares stocks prices investors lawmakers diplomats troops soldiers rebels police protesters
  people women men children families workers residents citizens others many most some several few both either neither
  another such following facing given speaking asked based despite unlike like since while although though however
  moreover meanwhile additionally currently recently today yesterday tomorrow now then there here this that these those
  what when where why who how which if as at by for from in into of on over to under with without after before during
  between against about around also but and or nor so yet still even just only once perhaps maybe yes no not we you he she
  it they i our your his her its their my thanks thank please credit photo image enjoying click subscribe read share
  deal deals trade oil gas energy money state security peace war violence attacks attack terrorism aid humanitarian
  international national global local foreign military economic political western eastern northern southern
  last next first second third one two three four five six seven eight nine ten under according remarks statement
  press note notes question answer today published updated topics tags share print related contact follow download
  no further more less much any all each every other same further total overall
  whilst recent thanks attribution will there united bilateral whether
`);

export const calendar = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  gmt utc est edt bst am pm spring summer autumn winter christmas easter ramadan eid
`);

/** What a newspaper is called by, which makes the day before it a part of its name: "Sunday Times". */
export const newspapers = words(
  'times telegraph post herald mail express mirror observer independent tribune world nation standard gazette sun',
);

/** Small words that tie to the capital after them: "Mohammed bin Salman", "Ursula von der Leyen". */
export const particles = words(
  'al el ul bin bint ibn ben abu bu umm ould de del della di da dos du des la le von van der den zu',
);

/** The same where a hyphen ties them, and common words where none does: "Haroun ar-Rashid". */
export const hyphenated = words('al el ul an ad ar as ash at az');

/** Small words within a name: "Bank of England", "Ali ibn Abi Talib". */
export const joiners = words('of for the and &');
