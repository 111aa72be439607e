import type { Range } from '@chancery/domain';
import type { NameGuess } from './suggestion.ts';

/** A name that a word beside it, or its marks, tell. Offsets are those of the line. */
export type CuedName = Range & { readonly guess: NameGuess; readonly cue: string };

// Chinese has no capitals: what a body is called ends its name, and a title stands before that of a person.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words before which no name reaches: verbs, small words, words of time and number. */
const stops = list(`
  与 和 同 跟 及 以及 或 或者 在 从 由 向 到 至 被 把 将 让 使 给 为 于 据 因 的 了 着 过 是 有 没有 不 也 都 就 还 又 再 已 已经 正 正在
  曾 曾经 会 能 可以 可能 应该 要 想 该 此 这 那 其 某 各 每 一 两 几 多 一家 两家 三家 多家 这家 那家 数家 家 个 名 位 项 日 月 年 时 上 下 中
  内 外 前 后 里 间 等 外国 本国 国内 国外 上市 大型 著名 知名 最大 国有 私营 民营 当地 本地 有关 相关 主要 其他 另 另一 今天 昨天 昨日 今日 周一
  周二 周三 周四 周五 周六 周日 上午 下午 目前 近日 日前 同时 此外 但 但是 而 如果 因为 所以 虽然 对 对于 关于 根据 按照 通过 随着 作为 称 说
  讲 问 答 收购 出售 表示 宣布 签署 会见 访问 出席 否认 指出 强调 认为 提供 列入 购买 出口 进口 制裁 批准 要求 呼吁 谴责 支持 反对 加入 成立
  建立 投资 帮助 代表 来自 属于 位于 担任 成为 包括 使用 允许 禁止 限制 打击 获得 赢得 授予 得到 接受 拒绝 透露 报道 援引 引述 告诉 他 她 它
  我 你 他们 我们 起诉 调查 控制 合作 任命 召开 举行 发布 发表 公布 隶属 针对 涉及 参加 参与 进入 离开 抵达 前往 欢迎 敦促 警告 指责 指控
  全球 全国 世界 许多 部分 所有 任何 一些 首家 唯一 称为 名为 叫做 所谓 即 如 像 例如 比如 由于 自 自从 直到 并 并且 且 则 却 只 仅 约 近 超过
`);

/** What only says of which trade or size a body is: "石油公司" is any oil company. */
const trades = list(`
  石油 天然气 天然 气 油气 能源 航空 科技 技术 高科技 电力 汽车 保险 投资 证券 建筑 工程 贸易 运输 航运 物流 通信 通讯 电信 互联网 软件 半导体
  芯片 军工 国防 矿业 钢铁 化工 医药 制药 食品 商业 中央 股份 有限 有限公司 集团 公司 母 子 分 总 控股 工业 国际 发展 进出口 开发 私人 跨国 大 小
  新 老 中小 外资 合资 媒体 网络 支付 咨询 律师 会计 地方 国家 研究 专门 特别 联合 执行 常务 专家 调查 审查 独立 安全 教育 金融 数据 服务
`);

const suffixes = `(?:股份)?有限(?:责任)?公司|集团(?:总)?公司|股份公司|总公司|公司|集团|银行|大学|学院|研究院|研究所|委员会|协会|商会|基金会|通讯社|新闻社|日报|晚报|时报|电视台|广播公司|交易所|联合会|俱乐部|事务所|大使馆|总领事馆|法院|造船厂|航空|石油|重工|联盟|组织|党`;
const ofMany = /(?:公司|集团|党|航空|石油|重工|组织|联盟)$/u;

/** Bodies of a state, by themselves or after its name: "美国财政部". */
const bodies =
  /(?:国务院|外交部|国防部|财政部|商务部|司法部|内政部|教育部|能源部|国土安全部|农业部|卫生部|交通部|国家安全委员会|国会|参议院|众议院|最高法院|央行|中央银行|联邦储备委员会|美联储|白宫|克里姆林宫|五角大楼|中央情报局|联邦调查局|海关总署|国家发展和改革委员会|国家能源局|联合国(?:安理会|安全理事会|大会)?|安理会|欧盟委员会|欧洲联盟|欧盟|世界贸易组织|世贸组织|世界银行|国际货币基金组织|国际原子能机构|北约|东盟|非盟|阿拉伯国家联盟|上海合作组织|欧佩克)(?!长|门|队|分|族)/gu;

const titles =
  '副?总统|(?:国家)?主席|副?总理|首相|外相|外长|防长|财长|副?部长|国务卿|大使|特使|发言人|议长|国王|王储|女王|总裁|总经理|董事长|首席执行官|行长|教授|博士|局长|署长|省长|市长|州长|参议员|众议员|将军|上将|司令|律师|分析师|经济学家|秘书长|总书记|创始人';
const surnames =
  '欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温华耿汝王毅栗戚]';
/** Characters that foreign names are written in. */
const sounds =
  '[阿埃艾安昂奥巴白柏班邦贝本比彼宾波勃伯博布查达戴丹德登邓迪蒂丁杜多顿俄厄恩尔法凡方菲费芬丰弗福夫盖甘冈高戈格根贡古圭哈海汉汗豪赫胡华基吉加迦嘉简贾金杰捷京卡凯坎康考柯科克肯库夸拉莱兰朗劳勒雷蕾黎里利莉列林琳隆卢鲁伦罗洛吕马玛麦迈曼芒梅门蒙米密明缪摩莫默姆穆娜纳南内尼涅宁努诺欧帕潘庞培佩彭皮平坡珀普齐奇契钱乔切琴琼让热仁日荣儒瑞若撒萨塞赛桑沙莎尚舍申什圣施史斯丝司松苏孙所索塔泰坦汤唐陶特滕提蒂田廷通图托瓦万王威韦维魏温文沃乌吾武西希锡夏香肖谢辛欣兴雄休许逊连冯莲弥芙薇雅亚延扬尧耶叶伊易因英尤于约泽扎詹珍芝朱兹宗祖佐]';
const goesOn =
  '(?=$|[\\p{P}\\s\\d]|在|于|和|与|同|对|将|已|曾|会|也|还|就|出席|表示|说|称|指出|强调|认为|宣布|否认|访问|会见|签署|抵达|呼吁|警告|告诉|透露|介绍|发表|周[一二三四五六日]|星期|等|的|是|率|今|昨|先生|女士|举行|主持|接受|发布|证实|批准|要求|承诺|回应|重申|敦促|拒绝|任命|辞|当选|通电话)';

const titled = new RegExp(
  `(?<cue>${titles})(?<name>(?:${surnames})\\p{Script=Han}{2}${goesOn}|(?:${surnames})\\p{Script=Han}${goesOn}|${sounds}{2,7}${goesOn}|(?<=[首外]相)\\p{Script=Han}{3,4}${goesOn})`,
  'gu',
);
const foreign = new RegExp(`(?<name>${sounds}{1,8}(?:[·•]${sounds}{1,8}){1,3})${goesOn}`, 'gu');
const spoke = new RegExp(
  `(?<=^|[，。；：、“”\\s])(?<name>(?:${surnames})\\p{Script=Han}{2})(?=说|表示|指出|强调|认为|透露)`,
  'gu',
);
const paper = /《(?<name>[^《》\n]{2,20}(?:报|时报|日报|晚报|周刊|邮报|杂志|新闻))》/gu;
const agency =
  /(?:据|^)(?<name>\p{Script=Han}{2,6}(?:社|通讯社|电视台|电台))(?=报道|消息|援引|\p{Script=Han}{2,4}\d{1,2}月)/gu;
const somewhere =
  /(?:在|位于|抵达|前往|访问|赴|来自)(?<name>(?!该|此|这|本|全|各|两|一|几)\p{Script=Han}{2,4}(?:省|市|县|镇|岛|海峡|运河|港|自治区))/gu;

const words = new Intl.Segmenter('zh', { granularity: 'word' });
type Word = Range & { readonly text: string };
const wordsOf = (line: string): readonly Word[] =>
  [...words.segment(line)].map(({ segment, index }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
  }));

const isHan = (text: string): boolean => /^(?:\p{Script=Han}+|[·•])$/u.test(text);
// "为" alone is a small word; between single characters it may belong to a name, as in "华为".
const isStop = (all: readonly Word[], at: number): boolean => {
  const [word, before] = [all[at]?.text ?? '', all[at - 1]?.text ?? ''];
  const isInside = word === '为' && isHan(before) && before.length === 1 && !stops.has(before);
  return stops.has(word) && !isInside;
};

const mostWords = 8;
/** Where the name begins that ends with a suffix from `start` on; null where it only says what kind of body it is. */
const beginningOf = (all: readonly Word[], start: number): number | null => {
  let at = all.findIndex((word) => word.end >= start);
  if ((all[at]?.end ?? 0) > start && (all[at]?.start ?? 0) >= start) at -= 1;
  const last = at;
  while (at >= 0 && last - at < mostWords && isHan(all[at]?.text ?? '') && !isStop(all, at)) at -= 1;
  const inside = all.slice(at + 1, last + 1);
  const from = inside[0]?.start;
  const isNamed = inside.some(({ text }) => !trades.has(text));
  return from !== undefined && from < start && isNamed ? from : null;
};

const named = (line: string, pattern: RegExp, guess: NameGuess, cue: string): readonly CuedName[] =>
  [...line.matchAll(pattern)].flatMap((match): readonly CuedName[] => {
    const name = match.groups?.['name'];
    if (name === undefined) return [];
    const start = match.index + match[0].lastIndexOf(name);
    return [{ start, end: start + name.length, guess, cue: match.groups?.['cue'] ?? cue }];
  });

const suffixed = (
  line: string,
  all: readonly Word[],
  isState: (words: string) => boolean,
): readonly CuedName[] =>
  [...line.matchAll(new RegExp(suffixes, 'gu'))].flatMap(({ 0: suffix, index }): readonly CuedName[] => {
    const start = beginningOf(all, index);
    const end = index + suffix.length;
    if (start === null || /^(?:公司|集团|银行)/u.test(line.slice(end))) return [];
    // "中国公司" is any company of China; "中国银行" is a bank's name.
    if (ofMany.test(suffix) && isState(line.slice(start, index))) return [];
    return index - start < 2 ? [] : [{ start, end, guess: 'ORGANISATION', cue: suffix }];
  });

const ofState = (line: string, stateBefore: (end: number) => number | null): readonly CuedName[] =>
  [...line.matchAll(bodies)].map(({ 0: body, index }) => ({
    start: stateBefore(index) ?? index,
    end: index + body.length,
    guess: 'ORGANISATION',
    cue: body,
  }));

/** Names in a line of Chinese, by their cues; some may overlap. */
export const hanNames = (
  line: string,
  isState: (words: string) => boolean,
  stateBefore: (end: number) => number | null,
): readonly CuedName[] => {
  if (!/\p{Script=Han}{2}/u.test(line) || /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(line)) return [];
  const all = wordsOf(line);
  const single = ({ start, end }: Range): boolean =>
    all.every((word) => word.end <= start || word.start >= end || word.text.length === 1);
  return [
    ...suffixed(line, all, isState),
    ...ofState(line, stateBefore),
    ...named(line, titled, 'PERSON', ''),
    ...named(line, foreign, 'PERSON', '·'),
    ...named(line, spoke, 'PERSON', '').filter(single),
    ...named(line, paper, 'ORGANISATION', '《》'),
    ...named(line, agency, 'ORGANISATION', ''),
    ...named(line, somewhere, 'PLACE', ''),
  ];
};
