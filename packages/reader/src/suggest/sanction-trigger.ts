const goods = String.raw`(?:the )?(?:[\p{L}-]+ ){0,3}?`;
const nouns = [
  'sanctions?',
  '(?:arms |trade |oil |weapons )?embargo(?:es)?',
  '(?:restrictive|punitive|retaliatory) measures',
  'asset freezes?',
  String.raw`freez(?:e|es|ing) of (?:\p{L}+ )?assets`,
  '(?:travel|visa|entry|import|export|investment|flight|port) bans?',
  'export (?:controls?|restrictions?)',
  'import restrictions?',
  `bans? on ${goods}(?:sales?|exports?|imports?|purchases?|investments?|transit|flights)`,
  String.raw`bans? on (?:the |all )?(?=\p{L}{2,}(?:an|ese|ish|ench) \p{L})`,
];

const count = String.raw`(?:\d+|an?|the|several|more|new|another|two|three|four|five|six|seven|eight|nine|ten|dozens of|[\p{L}-]+(?:an|ese|ish|i))`;
/** What those are called who are put under sanctions. */
export const listed = `(?:individuals?|persons?|entit(?:y|ies)|people|officials?|companies|firms|banks|businesses|organi[sz]ations|groups|traders|networks|vessels|ships|oligarchs)`;
const verbs = [
  'sanctioned|sanctioning',
  'blacklist(?:ed|s|ing)?',
  // These say something else too ("designated areas"): those who are listed, or the list, stand beside them.
  String.raw`(?:de-?list|designat)(?:ed|es|ing|s)?(?= (?:${count} ){1,3}(?:[\p{L}-]+ )?${listed}\b)`,
  String.raw`designat(?:ed|es|ing)(?= [^.;]{1,80}\b(?:under|pursuant to) (?:the |an )?(?:Executive Order|sanctions))`,
  String.raw`add(?:ed|s|ing)?(?= [^.;]{1,80} to (?:its|the|their) (?:[\p{L}-]+ ){0,2}(?:black)?list\b)`,
  String.raw`(?:put(?:s|ting)?|plac(?:ed|es|ing))(?= [^.;]{1,80} on (?:its|the|their) (?:[\p{L}-]+ ){0,2}(?:sanctions |black)list\b)`,
  String.raw`remov(?:ed|es|ing)(?= [^.;]{1,80} from (?:its|the|their) (?:[\p{L}-]+ ){0,2}(?:sanctions |black)list\b)`,
  String.raw`fr(?:eezes?|oze|ozen|eezing)(?= (?:[^.;,]{0,60} )?(?:assets|accounts)\b)`,
  String.raw`align(?:ed|s|ing)? (?:itself|themselves) with (?:the|this|these|those|its|their) (?:[\p{L}-]+ ){0,2}?(?:decision|measures|sanctions|restrictions)`,
];

/** Words that tell of a sanction, as the news and official papers have them. */
export const sanctionTrigger = new RegExp(String.raw`\b(?:${[...nouns, ...verbs].join('|')})\b`, 'giu');
