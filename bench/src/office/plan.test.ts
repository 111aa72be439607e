import assert from 'node:assert/strict';
import { it } from 'node:test';
import { percentile } from '../run/load.ts';
import { writeArticle } from './article.ts';
import { planOffice } from './plan.ts';

const count = 5000;

it('plans the same office for one seed, and another for another', () => {
  const records = (seed: number) => {
    const plan = planOffice(1000, seed);
    return Array.from({ length: 50 }, (_, at) => plan.record(at * 20));
  };
  assert.deepEqual(records(1), records(1));
  assert.notDeepEqual(records(1), records(2));
});

it('links few records much and most of them little', () => {
  const plan = planOffice(count, 1);
  const degrees = Array.from({ length: count }, () => 0);
  for (let at = 0; at < count; at += 1)
    for (const { target } of plan.record(at).links)
      for (const end of [at, target]) degrees[end] = (degrees[end] ?? 0) + 1;
  const [median, p99, p999] = [0.5, 0.99, 0.999].map((part) => percentile(degrees, part));
  assert.ok(median !== undefined && median >= 2 && median <= 4, `median ${median}`);
  assert.ok(p99 !== undefined && p99 >= 250 && p99 <= 450, `99th percentile ${p99}`);
  assert.ok(p999 !== undefined && p999 >= 700, `999th permille ${p999}`);
});

it('writes the same article for one seed, with claims that the project takes', () => {
  const plan = planOffice(1000, 1);
  const { claims, canonical } = writeArticle(plan, 7, 1);
  assert.deepEqual(writeArticle(plan, 7, 1).claims, claims);
  assert.ok(claims.length > 10);
  for (const { content } of claims)
    for (const { passage } of content.citations)
      assert.equal([...canonical.text].slice(passage.start, passage.end).join(''), passage.exact);
});
