import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codePoints, slice } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command } from './testing/command.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const folder = fileURLToPath(new URL('../../../../shared/articles/russia-china-2014/', import.meta.url));
const absent = !existsSync(folder);
if (absent) console.warn('The acceptance article is not here (../shared/articles): its tests are skipped.');

const range = z.looseObject({ exact: z.string(), start: z.number(), end: z.number() });
const party = z.looseObject({
  target: z.string().optional(),
  described: z.string().optional(),
  class: z.string().optional(),
  state: z.string().optional(),
  role: z.string().optional(),
  title: z.string().optional(),
});
const claimShape = z.looseObject({
  id: z.string(),
  about: z.string(),
  aboutAlso: z.array(z.string()).optional(),
  statement: z.string().optional(),
  // A fixture's fields are as varied as the kinds'.
  fields: z.record(z.string(), z.any()).optional(),
  passage: range,
  amount: range.optional(),
  termPassage: range.optional(),
  quantity: range.extend({ asStated: z.string(), vagueTerm: z.string() }).optional(),
  hedge: range.optional(),
  condition: range.optional(),
  alterations: z.array(z.string()).optional(),
  polarity: z.string(),
  realisation: z.string(),
  certainty: z.string(),
  quote: z.string().optional(),
  chain: z.array(
    z.looseObject({
      sourceKind: z.string(),
      source: z.string().optional(),
      described: z.string().optional(),
      position: z.string().optional(),
      read: z.boolean().optional(),
      toNext: z.string().optional(),
      cue: range.nullish(),
    }),
  ),
  chainEnds: z.string(),
});
type Fixture = z.infer<typeof claimShape>;
const reading = z.looseObject({
  article: z.looseObject({ publication: z.string(), headline: z.string(), language: z.string() }),
  excluded: z.array(range),
  records: z.record(z.string(), z.looseObject({ kind: z.string(), caption: z.string().optional() })),
  mentions: z.array(
    z.looseObject({
      passage: range,
      record: z.union([z.string(), z.array(z.string())]),
      nameKind: z.string(),
      name: z.string().optional(),
    }),
  ),
  claims: z.array(claimShape),
});

const quoted = ({ exact, start, end }: z.infer<typeof range>) => ({ exact, start, end });

describe.skipIf(absent)('the acceptance article, over GraphQL', () => {
  const raw = absent ? '' : readFileSync(`${folder}article.txt`, 'utf8');
  const fixture = absent
    ? undefined
    : reading.parse(JSON.parse(readFileSync(`${folder}claims.json`, 'utf8')));
  const given = () => {
    if (!fixture) throw new Error('The reading is not here.');
    return fixture;
  };
  let api: ServedApi;
  let editor: Client;
  let reviewer: Client;
  const ids: Record<string, string> = {};
  const idOf = (key: string): string => ids[key] ?? `no record ${key}`;
  let article = '';
  let review = '';
  /** The claims of each fixture claim, in the order in which they were proposed. */
  const proposed = new Map<string, string[]>();

  const chainInput = ({ chain, chainEnds }: Fixture) => ({
    ends: chainEnds,
    links: chain.map(({ sourceKind, source, described, position, read, toNext, cue }) => ({
      sourceKind,
      source: source && idOf(source),
      described,
      office: position,
      read: read ?? false,
      toNext,
      cue: cue ? quoted(cue) : null,
    })),
  });
  const linkInput = (value: z.infer<typeof party> | string) => {
    if (typeof value === 'string') return { link: { target: idOf(value) } };
    const { target, role, title } = value;
    const described = value.described ?? value.class;
    const within = value.state ?? (value.class ? 'russia' : undefined);
    return {
      link: { target: target && idOf(target), described, within: within && idOf(within), role, title },
    };
  };
  const amountInput = ({ asStated, basis }: { asStated: string; basis: string }) => ({
    amount: { asStated, basis },
  });
  // What a fixture calls a field's value, as the contract takes it.
  const valuesOf = (field: string, value: unknown): readonly object[] => {
    if (Array.isArray(value))
      return value.map((each) => (field === 'measures' ? { choice: each } : linkInput(each)));
    if (field === 'value') return [amountInput(value as { asStated: string; basis: string })];
    if (field === 'term') return [{ asStated: (value as { asStated: string }).asStated }];
    if (field === 'type' || field === 'status') return [{ choice: value }];
    return [{ asStated: String(value) }];
  };
  const citationsOf = (claim: Fixture, field: string) => [
    { role: 'CONTENT', ...quoted(claim.passage) },
    ...(claim.amount && field === 'value' ? [{ role: 'AMOUNT', ...quoted(claim.amount) }] : []),
    ...(claim.termPassage && field === 'term' ? [{ role: 'DURATION', ...quoted(claim.termPassage) }] : []),
    ...(claim.quantity && field === 'statements' ? [{ role: 'QUANTITY', ...quoted(claim.quantity) }] : []),
    ...(claim.hedge ? [{ role: 'HEDGE', ...quoted(claim.hedge) }] : []),
    ...(claim.condition ? [{ role: 'CONDITION', ...quoted(claim.condition) }] : []),
  ];
  const saidOf = (claim: Fixture, field: string) => ({
    polarity: claim.polarity,
    realisation: claim.realisation,
    certainty: claim.certainty,
    quote: claim.quote,
    alterations: claim.alterations ?? [],
    condition: claim.condition?.exact,
    citations: citationsOf(claim, field),
    chain: chainInput(claim),
  });
  const inputsOf = (claim: Fixture): readonly object[] => {
    const subject = idOf(claim.about);
    if (claim.statement) {
      const about = (claim.aboutAlso ?? []).map(idOf);
      const quantity = claim.quantity && { asStated: claim.quantity.asStated };
      const value = { statement: { text: claim.statement, about, quantity } };
      return [{ subject, field: 'statements', value, ...saidOf(claim, 'statements') }];
    }
    const plain = Object.entries(claim.fields ?? {}).flatMap(([field, value]) =>
      valuesOf(field, value).map((each) => ({ subject, field, value: each, ...saidOf(claim, field) })),
    );
    // C10 is about China too; C8b goes on to say why the purchase is made.
    if (claim.id === 'C10') return [...plain, ...plain.map((each) => ({ ...each, subject: idOf('china') }))];
    if (claim.id !== 'C8b') return plain;
    const motive = { link: { target: idOf('us-component-sanctions') } };
    return [
      ...plain,
      {
        subject: idOf('electronics-purchase'),
        field: 'motivatedBy',
        value: motive,
        ...saidOf(claim, 'motivatedBy'),
      },
    ];
  };

  beforeAll(async () => {
    api = await servedApi();
    editor = await api.as('EDITOR');
    reviewer = await api.as('REVIEWER');
  });
  afterAll(async () => api?.stop());

  const run = async (client: Client, document: string, input: object) => {
    const { data, errors } = await client(document, { input });
    expect(errors).toEqual([]);
    const [answer] = Object.values(data as Record<string, { code?: string }>);
    if (answer?.code) throw new Error(JSON.stringify(answer));
    // biome-ignore lint/suspicious/noExplicitAny: as in served-api.ts
    return answer as any;
  };

  it('is pasted, and its credit and advert are found', async () => {
    for (const [key, { kind, caption }] of Object.entries(given().records)) {
      const input = { kind: kind.toUpperCase(), label: caption ?? key };
      const document = command('createRecord', `... on Node { id }`);
      ids[key] = (await run(editor, document, input)).id;
    }
    const imported = await run(
      editor,
      command(
        'importArticle',
        `... on Article {
         id version headline publishedAt { edtf } outlet { id } language excluded { exact start end reason } }`,
      ),
      { content: raw, outlet: idOf(given().article.publication), language: given().article.language },
    );
    article = imported.id;
    expect(imported).toMatchObject({ headline: given().article.headline, publishedAt: null, language: 'en' });
    expect(imported.excluded.map(quoted)).toEqual(given().excluded.map(quoted));
  });

  it('takes all twelve claims', async () => {
    review = (await run(editor, command('openReview', `... on Review { id }`), { article })).id;
    let expectedVersion = 1;
    expect(given().claims).toHaveLength(12);
    for (const claim of given().claims) {
      const input = { review, expectedVersion, claims: inputsOf(claim) };
      const answer = await run(
        editor,
        command('proposeClaims', `... on Proposed { review { version } claims { id } }`),
        input,
      );
      expectedVersion = answer.review.version;
      proposed.set(
        claim.id,
        answer.claims.map(({ id }: { id: string }) => id),
      );
    }
    const names = given().mentions.flatMap(({ record, nameKind, name, passage }) =>
      typeof record === 'string' && nameKind !== 'COREFERENCE'
        ? [
            {
              subject: idOf(record),
              field: 'names',
              value: { name: { name: name ?? passage.exact, kind: nameKind } },
              realisation: 'ONGOING',
              certainty: 'CERTAIN',
              citations: [{ role: 'CONTENT', ...quoted(passage) }],
            },
          ]
        : [],
    );
    const answer = await run(
      editor,
      command('proposeClaims', `... on Proposed { review { version } claims { id } }`),
      { review, expectedVersion, claims: names },
    );
    const submit = { review, expectedVersion: answer.review.version };
    await run(editor, command('submitReview', `... on Review { id }`), submit);
  });

  it('is hidden from the public until a reviewer accepts it', async () => {
    const { data } = await api.anonymous(
      'query ($id: ID!) { record(id: $id) { id } article(id: $article) { id } }'
        .replace('$article', JSON.stringify(article))
        .replace('($id: ID!)', '($id: ID!)'),
      { id: idOf('gas-deal') },
    );
    expect(data).toEqual({ record: null, article: null });
    const { data: read } = await reviewer(
      'query ($id: ID!) { review(id: $id) { version state proposals { claim { id } } } }',
      { id: review },
    );
    expect(read.review.state).toBe('SUBMITTED');
    const judgements = read.review.proposals.map(({ claim }: { claim: { id: string } }) => ({
      claim: claim.id,
      verdict: 'ACCEPTED',
    }));
    const decided = await run(reviewer, command('judgeClaims', `... on Review { state }`), {
      review,
      expectedVersion: read.review.version,
      judgements,
    });
    expect(decided.state).toBe('DECIDED');
  });

  const claimFields = `id field snak key polarity realisation certainty quote alterations condition
    subject { id } value { __typename printed
      ... on Amount { asStated value lower upper lowerInclusive approximate currency currencyUncertain basis vagueTerm vaguenessVersion }
      ... on Duration { asStated min max anchor }
      ... on Choice { choice } ... on Text { text }
      ... on Statement { text about { id } quantity { asStated vagueTerm lower } }
      ... on Link { target { id } described within { id } role title } }
    citations { role passage { start end exact revision { text sha256 } } }
    passage { exact start end } chainEnds origin
    chain { position sourceKind source { id } described office read toNext cue { exact start end } }
    article { id publishedAt { edtf } }`;

  it('reads back whole without signing in', async () => {
    for (const claim of given().claims) {
      const inputs = inputsOf(claim);
      const found = proposed.get(claim.id) ?? [];
      expect(found).toHaveLength(inputs.length);
      const { data, errors } = await api.anonymous(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { ${claimFields} } } }`,
        { ids: found },
      );
      expect(errors).toEqual([]);
      for (const read of data.nodes) {
        expect(read, claim.id).toMatchObject({
          polarity: claim.polarity,
          realisation: claim.realisation,
          certainty: claim.certainty,
          quote: claim.quote ?? null,
          condition: claim.condition?.exact ?? null,
          chainEnds: claim.chainEnds,
          passage: quoted(claim.passage),
          article: { id: article, publishedAt: null },
        });
        expect([...read.alterations].sort()).toEqual([...(claim.alterations ?? [])].sort());
        expect(read.chain).toEqual(
          claim.chain.map((link, position) => ({
            position,
            sourceKind: link.sourceKind,
            source: link.source ? { id: idOf(link.source) } : null,
            described: link.described ?? null,
            office: link.position ?? null,
            read: link.read ?? false,
            toNext: link.toNext ?? null,
            cue: link.cue ? quoted(link.cue) : null,
          })),
        );
        const cited = (role: string) =>
          read.citations
            .filter((each: { role: string }) => each.role === role)
            .map((each: { passage: z.infer<typeof range> }) => quoted(each.passage));
        if (claim.hedge) expect(cited('HEDGE')).toEqual([quoted(claim.hedge)]);
        if (claim.condition) expect(cited('CONDITION')).toEqual([quoted(claim.condition)]);
        if (claim.amount && read.field === 'value') expect(cited('AMOUNT')).toEqual([quoted(claim.amount)]);
        if (claim.termPassage && read.field === 'term')
          expect(cited('DURATION')).toEqual([quoted(claim.termPassage)]);
        if (claim.quantity) expect(cited('QUANTITY')).toEqual([quoted(claim.quantity)]);
        expect(read.citations[0].passage.revision.text).toBeNull(); // the text is its publisher's
      }
      const fieldsRead = data.nodes.map(
        ({ field, subject }: { field: string; subject: { id: string } }) => `${subject.id} ${field}`,
      );
      expect(fieldsRead).toEqual(
        inputs.map(
          (input) => `${(input as { subject: string }).subject} ${(input as { field: string }).field}`,
        ),
      );
    }
  });

  it('keeps values with their bounds and their words', async () => {
    const { data } = await api.anonymous(
      `query ($purchase: ID!, $gas: ID!, $round: ID!, $source: ID!) {
        purchase: record(id: $purchase) { ... on Deal { type status subject { text } missing
          value { asStated lower upper value approximate currency currencyUncertain basis vagueTerm vaguenessVersion }
          term { asStated min max anchor }
          parties { edges { described within { id } role node { id } } }
          motivatedBy { nodes { id } }
          statements { text about { id } quantity { asStated vagueTerm } } } }
        gas: record(id: $gas) { ... on Deal { type status subject { text }
          value { asStated value lower upper currency currencyUncertain basis } term { asStated min max }
          parties { nodes { id } } } }
        round: record(id: $round) { missing ... on Sanction { status reason { text }
          authorities { nodes { id } } targets { edges { described within { id } node { id } } } } }
        source: record(id: $source) { ... on Person { positions { edges { title node { id } } } } }
      }`,
      {
        purchase: idOf('electronics-purchase'),
        gas: idOf('gas-deal'),
        round: idOf('eu-us-2014-round'),
        source: idOf('andrei-ionin'),
      },
    );
    const claims = given().claims;
    const stated = (id: string) => claims.find((claim) => claim.id === id)?.fields ?? {};
    const c1 = stated('C1');
    expect(data.purchase).toMatchObject({
      type: c1['type'],
      status: c1['status'],
      subject: { text: c1['subject'] },
      value: {
        asStated: c1['value'].asStated,
        lower: c1['value'].lower,
        upper: null,
        value: null,
        approximate: true,
        currency: 'USD',
        currencyUncertain: true,
        basis: 'TOTAL',
        vagueTerm: 'SEVERAL',
        vaguenessVersion: 1,
      },
      term: { asStated: stated('C3')['term'].asStated, min: 'P2Y', max: 'P2Y6M', anchor: 'PUBLICATION' },
      motivatedBy: { nodes: [{ id: idOf('us-component-sanctions') }] },
      statements: [
        {
          about: [{ id: idOf('casic') }, { id: idOf('us-component-sanctions') }],
          quantity: { vagueTerm: 'FEW_DOZEN' },
        },
      ],
    });
    // Values of one rank stand in the order of their keys.
    expect(data.purchase.parties.edges).toHaveLength(2);
    expect(data.purchase.parties.edges).toEqual(
      expect.arrayContaining([
        { described: c1['parties'][0].described, within: { id: idOf('russia') }, role: 'BUYER', node: null },
        { described: null, within: null, role: 'SUPPLIER', node: { id: idOf('china') } },
      ]),
    );
    expect(data.gas).toEqual({
      type: 'ENERGY_SUPPLY',
      status: 'AGREED',
      subject: { text: 'natural gas' },
      value: {
        asStated: '$400 billion',
        value: '400000000000',
        lower: null,
        upper: null,
        currency: 'USD',
        currencyUncertain: false,
        basis: 'TOTAL',
      },
      term: { asStated: 'a 30-year deal', min: 'P30Y', max: 'P30Y' },
      parties: { nodes: [{ id: idOf('russia') }, { id: idOf('china') }] },
    });
    expect(data.round.status).toBe('IN_FORCE');
    expect(data.round.missing).toEqual(['measures', 'effective']);
    expect(
      new Set(data.round.targets.edges.map(({ described }: { described: string }) => described)),
    ).toEqual(new Set(stated('C8')['targets'].map((each: { class: string }) => each.class)));
    expect(data.source.positions.edges).toEqual([
      { title: 'chief analyst', node: { id: idOf('glonass-union') } },
    ]);
  });

  it('makes no link out of the denial, and no value out of a supposition', async () => {
    const { data } = await api.anonymous(
      `query ($russia: ID!, $brics: ID!, $china: ID!) {
        russia: record(id: $russia) { statements { text } links(first: 100) { edges { node { id } field } }
          claims(first: 100) { nodes { field polarity realisation value { printed } } } }
        brics: record(id: $brics) { statements { text } fields { name } claims { nodes { realisation certainty } } }
        china: record(id: $china) { linksBack(first: 100) { edges { node { id } field } } }
      }`,
      { russia: idOf('russia'), brics: idOf('brics'), china: idOf('china') },
    );
    expect(data.russia.statements).toEqual([]);
    expect(data.russia.links.edges.map(({ field }: { field: string }) => field)).toEqual(['memberOf']);
    const said = data.russia.claims.nodes.filter(({ field }: { field: string }) => field === 'statements');
    expect(
      said.map(
        ({ polarity, realisation }: { polarity: string; realisation: string }) =>
          `${polarity} ${realisation}`,
      ),
    ).toEqual(['NEGATIVE ONGOING', 'POSITIVE HYPOTHETICAL']);
    expect(data.brics).toMatchObject({
      statements: [],
      fields: [],
      claims: { nodes: [{ realisation: 'HYPOTHETICAL', certainty: 'POSSIBLE' }] },
    });
    const back = data.china.linksBack.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(back).not.toContain(idOf('russia'));
  });

  it('counts one origin behind the plan, however often it is said', async () => {
    const { data } = await api.anonymous(
      'query ($id: ID!) { record(id: $id) { fields(names: ["value"]) { values { origins claims { origin } } } } }',
      { id: idOf('electronics-purchase') },
    );
    expect(data.record.fields[0].values[0]).toMatchObject({ origins: 1 });
    expect(data.record.fields[0].values[0].claims).toHaveLength(2);
  });

  describe('according to', () => {
    const told = `value { asStated } status parties { totalCount } subject { text }
      evidence(field: "value") { certainty chain { source { id } } } claims(first: 100) { totalCount }`;
    const by = async (who: string, position: string, more = '') => {
      const { data, errors } = await api.anonymous(
        `query ($deal: ID!, $russia: ID!, $source: ID!) {
          deal: record(id: $deal, accordingTo: { sources: [$source], position: ${position} ${more} }) { ... on Deal { ${told} } }
          russia: record(id: $russia, accordingTo: { sources: [$source], position: ${position} ${more} }) {
            statements { text } evidence(field: "statements") { polarity value { printed } } links { totalCount } } }`,
        { deal: idOf('electronics-purchase'), russia: idOf('russia'), source: idOf(who) },
      );
      expect(errors).toEqual([]);
      return data;
    };

    it('Izvestia there is a plan, which it has from somebody it does not name', async () => {
      const { deal, russia } = await by('izvestia', 'RELAY');
      expect(deal).toMatchObject({ value: { asStated: 'several billion dollars' }, status: 'PLEDGED' });
      expect(deal.parties.totalCount).toBe(2);
      expect(russia).toMatchObject({ evidence: [], links: { totalCount: 0 } });
      expect((await by('izvestia', 'ORIGIN')).deal).toBeNull();
      expect((await by('izvestia', 'ANY', ', excludeAnonymous: true')).deal).toBeNull();
      expect((await by('izvestia', 'ANY', ', realisations: [ACTUAL]')).deal).toMatchObject({
        value: null,
        status: null,
      });
    });

    it('Izvestia’s source there is the plan, and no more of what Izvestia passes on', async () => {
      const { data } = await api.anonymous(
        'query ($id: ID!) { record(id: $id) { fields(names: ["value"]) { values { claims { origin } } } } }',
        { id: idOf('electronics-purchase') },
      );
      const [{ origin }] = data.record.fields[0].values[0].claims;
      expect(origin).toBe('described:ANONYMOUS_PERSON:close to roscosmos, russia’s federal space agency');
      const asked = `query ($deal: ID!, $russia: ID!, $said: AccordingTo) {
        deal: record(id: $deal, accordingTo: $said) { ... on Deal { ${told} } }
        russia: record(id: $russia, accordingTo: $said) { evidence(field: "statements") { polarity } } }`;
      const byOrigin = async (said: object) => {
        const ids = { deal: idOf('electronics-purchase'), russia: idOf('russia') };
        const { data: answer, errors } = await api.anonymous(asked, { ...ids, said });
        expect(errors).toEqual([]);
        return answer;
      };
      const { deal, russia } = await byOrigin({ origins: [origin] });
      expect(deal).toMatchObject({ value: { asStated: 'several billion dollars' }, status: 'PLEDGED' });
      expect(russia?.evidence ?? []).toEqual([]);
      const relayed = { origins: [origin], sources: [idOf('izvestia')], position: 'RELAY' };
      expect((await byOrigin(relayed)).deal).toMatchObject({ status: 'PLEDGED' });
      expect((await byOrigin({ origins: ['described:ANONYMOUS_PERSON:somebody else'] })).deal).toBeNull();
    });

    it('the article itself Russia does not buy there, and that is all it says of it', async () => {
      const { russia } = await by('the-diplomat', 'ORIGIN');
      const c4 = given().claims.find(({ id }) => id === 'C4');
      expect(russia.statements).toEqual([]);
      expect(russia.evidence).toContainEqual({ polarity: 'NEGATIVE', value: { printed: c4?.statement } });
      expect((await by('the-diplomat', 'ORIGIN')).deal?.value ?? null).toBeNull();
    });
  });

  it('shows for every public value words that stand in the stored text', async () => {
    const { data } = await reviewer('query ($id: ID!) { article(id: $id) { revision { id text } } }', {
      id: article,
    });
    const text = codePoints(data.article.revision.text);
    let values = 0;
    for (const id of Object.values(ids)) {
      const { data: read } = await api.anonymous(
        `query ($id: ID!) { record(id: $id) { fields { name values { value { printed } claims { citations { passage { start end exact revision { id } } } } } } } }`,
        { id },
      );
      for (const field of read.record?.fields ?? [])
        for (const value of field.values) {
          values += 1;
          const passages = value.claims.flatMap(
            (claim: { citations: { passage: z.infer<typeof range> }[] }) =>
              claim.citations.map(({ passage }) => passage),
          );
          expect(passages.length, field.name).toBeGreaterThan(0);
          for (const passage of passages) expect(slice(text, passage)).toBe(passage.exact);
        }
    }
    expect(values).toBeGreaterThan(30);
  });

  const propose = async (claim: object) => {
    const opened = await run(editor, command('openReview', `... on Review { id version }`), { article });
    const input = { review: opened.id, expectedVersion: opened.version, claims: [claim] };
    const { data, errors } = await editor(command('proposeClaims', `__typename`), { input });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.proposeClaims;
  };

  describe('its traps', () => {
    it('an advert’s price is never an amount, and a picture’s credit never a source', async () => {
      const [credit, advert] = given().excluded;
      if (!credit || !advert) throw new Error('The reading excludes nothing.');
      const price = advert.start + advert.exact.indexOf('$5 a month');
      const base = {
        subject: idOf('gas-deal'),
        field: 'value',
        value: { asStated: '$5' },
        realisation: 'ACTUAL',
        certainty: 'CERTAIN',
      };
      const refused = await propose({
        ...base,
        citations: [{ start: price, end: price + 10, exact: '$5 a month' }],
      });
      expect(refused).toMatchObject({
        code: 'INVALID',
        issues: [{ path: ['claims', '0', 'citations', '0'], code: 'EXCLUDED' }],
      });
      const content = given().claims.find(({ id }) => id === 'C6')?.passage;
      const chain = {
        ends: 'NAMED_ORIGIN',
        links: [
          { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' },
          { sourceKind: 'PUBLICATION', described: 'Bloomberg', cue: quoted(credit) },
        ],
      };
      const sourced = await propose({ ...base, citations: content ? [quoted(content)] : [], chain });
      expect(sourced).toMatchObject({
        code: 'INVALID',
        issues: [
          { path: ['claims', '0', 'value'], code: 'NOT_CITED' },
          { path: ['claims', '0', 'chain', 'links', '1', 'cue'], code: 'EXCLUDED' },
        ],
      });
      const { data } = await editor(
        'query ($id: ID!) { article(id: $id) { mentions { start end exact } } }',
        { id: article },
      );
      for (const mention of data.article.mentions)
        for (const { start, end } of given().excluded)
          expect(mention.end <= start || mention.start >= end).toBe(true);
    });

    it('words with no-break spaces in the raw text are found in the canonical one', async () => {
      const words = 'The recent $400 billion natural gas deal between the two sides';
      expect(raw.includes(words)).toBe(false);
      const { data } = await editor('query ($id: ID!) { article(id: $id) { revision { text } } }', {
        id: article,
      });
      expect(data.article.revision.text).toContain(words);
    });

    it('relative dates stay unresolved while the day of publication is unknown', async () => {
      const { data } = await api.anonymous(
        `{ year: interpret(kind: DEAL, field: "announced", asStated: "earlier this year") { value { ... on FuzzyDate { edtf earliest latest relative } } }
           recent: interpret(kind: DEAL, field: "announced", asStated: "recent") { value { ... on FuzzyDate { edtf earliest latest relative } } } }`,
      );
      const unresolved = { value: { edtf: null, earliest: null, latest: null, relative: 'PUBLICATION' } };
      expect(data).toEqual({ year: unresolved, recent: unresolved });
    });

    it('a misspelt name leads to its record', async () => {
      const { data } = await api.anonymous(
        '{ search(text: "Roscomos", kinds: [ORGANISATION]) { matchedName record { id } } }',
      );
      expect(data.search[0]).toEqual({ matchedName: 'Roscomos', record: { id: idOf('roscosmos') } });
    });
  });
});
