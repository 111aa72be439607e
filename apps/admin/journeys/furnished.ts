import type { Visitor } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';

const long =
  'Memorandum of understanding on the long-term joint development, financing and maintenance of high-speed cross-border railway rolling stock, of Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and its partners';
const arabicText =
  'أعلنت وزارة الطاقة أن شركة الخليج للغاز وقعت عقدا بقيمة 70 مليون دولار ($70 million) في 21 مايو 2014 (21 May 2014). ولم تعلق الشركة الصينية على الخبر.';
const chineseText =
  '新华社北京5月21日电：国家能源投资集团有限责任公司与海湾天然气公司（Gulf Gas）签署了价值9000万美元（$90 million）的协议。协议有效期为三十年（30 years）。';

/** Records, articles and reviews that every page can show something of, in several scripts. */
export type Furnished = {
  readonly deal: string;
  readonly article: string;
  readonly chinese: string;
  /** Submitted, on an article that its outlet has retracted. */
  readonly review: string;
  /** The reviewer's own, on the Chinese article. */
  readonly draft: string;
  readonly outlet: string;
  readonly twins: readonly [string, string];
};

const claimOn = (
  text: string,
  exact: string,
  subject: string,
  field: string,
  value: object,
  more: object = {},
) => {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return {
    subject,
    field,
    value,
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    citations: [{ start, end: start + [...exact].length, exact }],
    ...more,
  };
};

/** Fills the office as a year of work would, by an editor and a reviewer, so that no page that is looked at is empty. */
export const furnish = async (editor: Visitor, reviewer: Visitor): Promise<Furnished> => {
  const record = async (kind: string, label: string): Promise<string> =>
    (await give(editor, 'createRecord', { kind, label })).id;
  const deal = await record('DEAL', long);
  const gulf = await record('ORGANISATION', 'شركة الخليج للغاز والاستثمارات البترولية المحدودة');
  const energy = await record('ORGANISATION', '国家能源投资集团有限责任公司');
  const outlet = await record('ORGANISATION', 'صحيفة الخليج الاقتصادية');
  const twins = [
    await record('ORGANISATION', 'Gulf Gas'),
    await record('ORGANISATION', 'Gulf Gas Ltd'),
  ] as const;
  const value = (asStated: string, exact: string, rest: object = {}) => ({
    subject: deal,
    field: 'value',
    value: { asStated },
    exact,
    ...rest,
  });
  const party = (target: string, role: string, exact: string) => ({
    subject: deal,
    field: 'parties',
    value: { link: { target, role } },
    exact,
  });
  const told = await accept(editor, reviewer, {
    headline: 'الطاقة توقع عقد الغاز مع الشركة الصينية',
    text: arabicText,
    outlet,
    published: '22 May 2014',
    claims: [
      value('$70 million', '70 مليون دولار ($70 million)'),
      party(gulf, 'SELLER', 'شركة الخليج للغاز'),
      {
        subject: deal,
        field: 'signed',
        value: { asStated: '21 May 2014' },
        exact: '21 مايو 2014 (21 May 2014)',
      },
      {
        subject: deal,
        field: 'status',
        value: { choice: 'AGREED' },
        exact: '21 مايو 2014 (21 May 2014)',
        validTime: '21 May 2014',
      },
      {
        subject: gulf,
        field: 'names',
        value: { name: { name: 'شركة الخليج للغاز', kind: 'ALIAS' } },
        exact: 'شركة الخليج للغاز',
      },
    ],
  });
  const behind = [{ sourceKind: 'ANONYMOUS_PERSON', described: '不愿透露姓名的消息人士', read: false }];
  await accept(editor, reviewer, {
    headline: '国家能源投资集团与海湾天然气公司签署三十年协议',
    text: chineseText,
    published: '2014-05-23',
    claims: [
      value('$90 million', '9000万美元（$90 million）', { behind }),
      party(energy, 'BUYER', '国家能源投资集团有限责任公司'),
      { subject: deal, field: 'term', value: { asStated: '30 years' }, exact: '三十年（30 years）' },
    ],
  });
  const found = (await askAs(editor, '{ articles(first: 2) { nodes { id headline } } }')).articles.nodes;
  const [chinese, article] = found.map(({ id }: { readonly id: string }) => id);
  const propose = async (by: Visitor, of: string, claims: readonly object[]): Promise<string> => {
    const review = (await give(by, 'openReview', { article: of })).id;
    const made = await give(
      by,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '__typename ... on Invalid { issues { message path } }',
    );
    if (made.__typename !== 'Proposed') throw new Error(JSON.stringify(made));
    return review;
  };
  const review = await propose(editor, article, [
    claimOn(
      arabicText,
      '70 مليون دولار ($70 million)',
      deal,
      'value',
      { asStated: '$70 million' },
      { quote: 'DIRECT', polarity: 'NEGATIVE' },
    ),
    claimOn(
      arabicText,
      'وزارة الطاقة',
      gulf,
      'names',
      { name: { name: 'وزارة الطاقة', kind: 'ALIAS' } },
      { certainty: 'POSSIBLE', realisation: 'PLANNED' },
    ),
  ]);
  await give(editor, 'submitReview', { review, expectedVersion: 2 });
  const draft = await propose(reviewer, chinese, [
    claimOn(chineseText, '三十年（30 years）', deal, 'term', { asStated: '30 years' }),
    claimOn(chineseText, '海湾天然气公司', deal, 'parties', { link: { target: gulf, role: 'SELLER' } }),
  ]);
  const { viewer } = await askAs(reviewer, '{ viewer { id } }');
  const comment = { article, text: `@Owner ${long}`, mentions: [viewer.id] };
  await give(editor, 'addComment', comment);
  await give(editor, 'addComment', {
    article: chinese,
    text: '请核对金额。',
    passage: { start: 0, end: 3, exact: '新华社' },
  });
  const previewed = (
    await askAs(
      reviewer,
      'query ($claims: [ID!]) { retractionPreview(kind: CORRECTION, claims: $claims) { state } }',
      { claims: told.claims.slice(2, 3) },
    )
  ).retractionPreview;
  const correction = {
    kind: 'CORRECTION',
    claims: told.claims.slice(2, 3),
    reason: 'It was signed a day later.',
    noticeUrl: 'https://example.org/correction',
    expectedState: previewed.state,
  };
  await give(reviewer, 'retract', correction, '__typename');
  await give(
    reviewer,
    'saveView',
    { list: 'DEAL', name: long.slice(0, 100), view: { name: 'railway' } },
    '__typename',
  );
  await give(reviewer, 'createApiToken', { name: 'النسخة اليومية', scope: 'READ' }, '__typename');
  return { deal, article, chinese, review, draft, outlet, twins };
};
