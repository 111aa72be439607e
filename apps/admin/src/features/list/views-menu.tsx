import { type List, type ListView, wholeList } from '@chancery/domain';
import { Button, Checkbox, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useSay } from '../../messages/say.tsx';
import { apiList, type SavedView, useChangeView, useRemoveView, useSaveView } from './use-saved-views.ts';
import { addressOf } from './view-address.ts';

type Views = {
  readonly list: List;
  readonly view: ListView;
  readonly saved: readonly SavedView[];
  readonly onShow: (view: ListView) => void;
};

const same = (one: ListView, other: ListView): boolean =>
  addressOf(one).toString() === addressOf(other).toString();

/** The views that the account has kept of a list: to show, to keep, to open the list with, and to remove. */
export function ViewsMenu({ list, view, saved, onShow }: Views) {
  const say = useSay();
  const [saving, setSaving] = useState(false);
  const change = useChangeView();
  const remove = useRemoveView();
  const current = saved.find((each) => same(each.view, view));
  const failed = change.error ?? remove.error;
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <Button variant="default" size="xs" leftSection={<IconBookmark size={14} aria-hidden />}>
            {current ? <bdi>{current.name}</bdi> : say('list.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onShow(wholeList)}>{say('list.whole')}</Menu.Item>
          {saved.map((each) => (
            <Menu.Item key={each.id} onClick={() => onShow(each.view)}>
              {each.isDefault ? say('list.defaultView', { name: each.name }) : <bdi>{each.name}</bdi>}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {current ? (
            <>
              <Menu.Item
                onClick={() =>
                  change.mutate({
                    savedView: current.id,
                    expectedVersion: current.version,
                    isDefault: !current.isDefault,
                  })
                }
              >
                {say(current.isDefault ? 'list.noDefault' : 'list.makeDefault')}
              </Menu.Item>
              <Menu.Item onClick={() => remove.mutate(current.id)}>
                {say('list.removeView', { name: current.name })}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => setSaving(true)}>{say('list.saveView')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {failed && <ErrorState error={failed} />}
      <Question title={say('list.saveView')} opened={saving} onClose={() => setSaving(false)}>
        <SaveForm list={list} view={view} saved={saved} onDone={() => setSaving(false)} />
      </Question>
    </>
  );
}

function SaveForm({
  list,
  view,
  saved,
  onDone,
}: Pick<Views, 'list' | 'view' | 'saved'> & { readonly onDone: () => void }) {
  const say = useSay();
  const [name, setName] = useState('');
  const [isDefault, setDefault] = useState(false);
  const save = useSaveView();
  const change = useChangeView();
  const before = saved.find((each) => each.name === name.trim());
  const send = (event: FormEvent) => {
    event.preventDefault();
    const done = { onSuccess: onDone };
    if (before)
      change.mutate({ savedView: before.id, expectedVersion: before.version, view, isDefault }, done);
    else save.mutate({ list: apiList(list.name), name, view, isDefault }, done);
  };
  const failed = save.error ?? change.error;
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      <TextInput
        label={say('list.viewName')}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
        maxLength={100}
        dir="auto"
        data-autofocus
        required
      />
      <Checkbox
        label={say('list.opensWith')}
        checked={isDefault}
        onChange={({ currentTarget: { checked } }) => setDefault(checked)}
      />
      {before && (
        <Text size="sm" role="status">
          {say('list.replaces', { name: before.name })}
        </Text>
      )}
      {failed && <ErrorState error={failed} />}
      <Button type="submit" loading={save.isPending || change.isPending}>
        {say(before ? 'list.replaceView' : 'list.keepView')}
      </Button>
    </Stack>
  );
}
