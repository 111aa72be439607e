import type { ListView } from '@chancery/domain';
import { expect, it } from 'vitest';
import { changeView, listSavedViews, removeView, saveView } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';

const office = ownOffice();

const large: ListView = {
  name: null,
  conditions: [{ field: 'value', test: 'AT_LEAST', values: ['5000000000', 'USD'] }],
  columns: ['value', 'parties'],
  order: { field: 'value', direction: 'DESC' },
};
const save = async (name: string, isDefault = false, view = large) =>
  saveView(office.db, office.editor, { list: 'Deal', name, view, isDefault });
const names = async (actor = office.editor) =>
  (await listSavedViews(office.db, actor, 'Deal')).map(
    ({ name, isDefault }) => `${name}${isDefault ? ' (default)' : ''}`,
  );

it('a view is kept for its account alone, and one of them is what the list opens with', async () => {
  await save('Large ones', true);
  const second = await save(' By   date ');
  expect(await names()).toEqual(['By date', 'Large ones (default)']);
  expect(await names(office.reviewer)).toEqual([]);
  await changeView(office.db, office.editor, { savedView: second, expectedVersion: 1, isDefault: true });
  expect(await names()).toEqual(['By date (default)', 'Large ones']);
  expect((await listSavedViews(office.db, office.editor, 'Deal'))[1]?.view).toEqual(large);
});

it('a view is refused with the place of what is wrong, and nothing is stored', async () => {
  const before = await names();
  const wrong = { ...large, columns: ['price'] };
  await expect(save('Wrong', false, wrong)).rejects.toMatchObject({
    issues: [{ path: ['view', 'columns', '0'], code: 'UNKNOWN_FIELD' }],
  });
  await expect(save('Wrong', false, { ...large, name: '' })).rejects.toMatchObject({
    issues: [{ path: ['view', 'name'], code: 'INVALID_VALUE' }],
  });
  await expect(save(' ')).rejects.toMatchObject({ issues: [{ path: ['name'], code: 'EMPTY' }] });
  await expect(save('Large ones')).rejects.toMatchObject({ code: 'DUPLICATE', path: ['name'] });
  expect(await names()).toEqual(before);
});

it('a view is changed and removed by its account only, from the version that was seen', async () => {
  const savedView = await save('Mine');
  const change = { savedView, expectedVersion: 1, name: 'Still mine' };
  await expect(changeView(office.db, office.reviewer, change)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(removeView(office.db, office.reviewer, { savedView })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await changeView(office.db, office.editor, change);
  await expect(changeView(office.db, office.editor, change)).rejects.toMatchObject({ code: 'STALE' });
  expect(await names()).toContain('Still mine');
  await removeView(office.db, office.editor, { savedView });
  expect(await names()).not.toContain('Still mine');
});

it('of two defaults that are set at once one is left', async () => {
  await Promise.all(['One', 'Two', 'Three'].map((name) => save(name, true)));
  expect((await names()).filter((name) => name.endsWith('(default)'))).toHaveLength(1);
});

it('a view of articles or reviews is held to what those have, and stands apart from those of records', async () => {
  const { db, editor } = office;
  const view: ListView = {
    name: 'gas',
    conditions: [{ field: 'createdAt', test: 'AFTER', values: ['2026-11-01'] }],
    columns: ['outlet'],
    order: { field: 'createdAt', direction: 'DESC' },
  };
  for (const list of ['Article', 'Review'] as const)
    await saveView(db, editor, { list, name: 'Large ones', view, isDefault: true });
  expect((await listSavedViews(db, editor, 'Article')).map((each) => [each.list, each.view])).toEqual([
    ['Article', view],
  ]);
  const wrong = { ...view, order: { field: 'headline', direction: 'ASC' } as const };
  await saveView(db, editor, { list: 'Article', name: 'By headline', view: wrong, isDefault: false });
  await expect(
    saveView(db, editor, { list: 'Review', name: 'By headline', view: wrong, isDefault: false }),
  ).rejects.toMatchObject({ issues: [{ path: ['view', 'order', 'field'], code: 'UNKNOWN_FIELD' }] });
});
