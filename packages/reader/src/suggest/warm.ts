import type { Turns } from '../turns.ts';
import { knownNamesInTurns } from './known-names.ts';
import { suggestInTurns } from './suggest.ts';

// Says a little of everything that the suggesters look for, so that each of their patterns is compiled.
const all = `ORVIK, 3 March (Herald) – The Orvik Shipping Company will buy six ferries and a 51 percent stake in Halla for about $3.5 million a year, two people familiar with the talks told the Northern Herald on Monday.
“We signed a ten-year contract on 21 May 2014,” said President Ama Serwaa, a harbour engineer, according to a report by the ministry. Officials, citing a source close to the Board, denied that a deal was reached.
Nowhere imposed sanctions on twelve fishing companies, banned exports to them in early 2019, froze assets worth several hundred million euros and lifted an arms embargo two years ago. Both sides agreed.
Общество «Волна» и Министерство рыбного хозяйства подписали договор на 400 млн рублей 21 мая 2014 года, заявил Игорь Волнов.
据《蓝海日报》报道，蓝海石油有限公司与外交部部长陈海涛签署了价值40亿美元的合同，港口于2014年5月21日关闭。
وقعت شركة البحر الأزرق عقدا بقيمة 400 مليون دولار في 21 مايو 2014، وقال الرئيس فلاديمير بوتين إن السعر انخفض.
`;

// An engine compiles a pattern once it is used, and again once it is used a lot.
const times = 3;

/** Reads the tagger's model and has the suggesters' patterns compiled, so that the first text does not wait for them. */
export function* warmSuggestersInTurns(): Turns<void> {
  const nobody = yield* knownNamesInTurns([], []);
  for (let time = 0; time < times; time += 1) yield* suggestInTurns(all, [], nobody);
}
