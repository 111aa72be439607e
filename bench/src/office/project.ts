import type { CheckedClaim } from '../../../packages/db/src/claims/check-claim.ts';
import { shortKey, storedKey } from '../../../packages/db/src/claims/field-of.ts';
import { claimId } from '../../../packages/db/src/claims/store-claims.ts';
import { wantedOnDays } from '../../../packages/db/src/projection/on-days.ts';
import { tableOf } from '../../../packages/db/src/projection/stored.ts';
import { placeOfLink, wantedOf } from '../../../packages/db/src/projection/wanted.ts';
import type { StatedValue } from '../../../packages/domain/src/index.ts';
import { originKey, resolveDate, sourceKey } from '../../../packages/domain/src/index.ts';
import type { Written } from './article.ts';
import type { PlannedRecord } from './plan.ts';
import { AsJson, add, asStored, type Row, type Rows } from './rows.ts';

const statedOf = (written: Written, { content, type, validTime }: CheckedClaim): StatedValue => {
  const origin = originKey(content.chain, '');
  const between = content.chain.links.slice(0, -1);
  return {
    claim: claimId(content),
    field: content.field,
    snak: content.snak,
    key: storedKey(type, content, written.id),
    value: content.value,
    polarity: content.polarity,
    realisation: content.realisation,
    certainty: content.certainty,
    origin: origin === 'voice:' ? `record:${written.outlet}` : shortKey(origin),
    report: null, // no two are related
    relays:
      between.length === 0
        ? []
        : [`record:${written.outlet}`, ...between.slice(1).map((link) => shortKey(sourceKey(link)))],
    chainEnds: content.chain.ends,
    validTime: validTime && resolveDate(validTime, null),
  };
};

const versionOf = 3; // made, then projected, then published

const recordRow = (
  record: PlannedRecord,
  wanted: ReturnType<typeof wantedOf>,
  made: string,
  at: string,
): Row => ({
  id: record.id,
  kind: record.kind,
  label: record.name,
  caption: wanted.caption,
  ...wanted.forms,
  captioned: at,
  standing: 'PUBLISHED',
  public_since: at,
  version: versionOf,
  held: new AsJson(wanted.held),
  created_at: made,
  updated_at: at,
});

/** Adds the rows of an article's records: what `project()` makes of their claims, by the project's own code. */
export const addRecords = (
  rows: Rows,
  written: Written,
  sequenceOf: (claim: string) => number,
  firstChange: number,
  [made, at]: readonly [string, string],
): void => {
  const stated = written.claims.map((claim) => ({
    subject: claim.content.subject,
    value: statedOf(written, claim),
  }));
  written.records.forEach((record, place) => {
    const claims = stated.filter(({ subject }) => subject === record.id).map(({ value }) => value);
    const judgements = claims.map(({ claim }) => ({
      claim,
      verdict: 'ACCEPTED' as const,
      rank: 'NORMAL' as const,
      sequence: sequenceOf(claim),
    }));
    const labelled = { kind: record.kind, label: record.name };
    const wanted = wantedOf(labelled, { claims, judgements });
    const onDays = wantedOnDays(labelled, { claims, judgements }, wanted);
    const recordId = record.id;
    add(rows, 'record', [recordRow(record, wanted, made, at)]);
    add(rows, tableOf(record.kind), [asStored({ id: recordId, ...wanted.columns })]);
    add(
      rows,
      'name',
      wanted.names.map((name) => asStored({ ...name, recordId })),
    );
    add(
      rows,
      'identifier',
      wanted.identifiers.map((code) => asStored({ ...code, recordId })),
    );
    add(
      rows,
      'link',
      wanted.links.map((link) =>
        asStored({
          ...link,
          share: new AsJson(link.share),
          sourceId: recordId,
          learnt: wanted.learnt.get(placeOfLink(link)),
          since: at,
        }),
      ),
    );
    add(
      rows,
      'dated_link',
      onDays.links.map((link) => asStored({ ...link, share: new AsJson(link.share), sourceId: recordId })),
    );
    add(
      rows,
      'dated_caption',
      onDays.captions.map((caption) => asStored({ ...caption, recordId })),
    );
    const change = { sequence: firstChange + place, record_id: recordId, kind: record.kind };
    add(rows, 'change', [{ ...change, action: 'PUBLISHED', version: versionOf, at }]);
  });
};
