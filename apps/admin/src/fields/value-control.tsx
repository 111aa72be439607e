'use client';
import {
  type FieldType,
  isLinkType,
  kindNames,
  type LinkType,
  nameKinds,
  quantity as quantityType,
  share as shareType,
} from '@chancery/domain';
import { CloseButton, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { Abreast } from '../components/abreast.tsx';
import type { AmountBasis, NameKind } from '../generated/graphql.ts';
import { apiKind } from '../lib/format.ts';
import { useNames } from '../lib/names.ts';
import { useSay } from '../messages/say.tsx';
import { Reading, WordsUnderstood } from './reading.tsx';
import { RecordPicker } from './record-picker.tsx';
import type { ValueDraft } from './value-draft.ts';

type Props = {
  readonly type: FieldType<unknown>;
  readonly draft: ValueDraft;
  readonly onChange: (change: (draft: ValueDraft) => ValueDraft) => void;
  readonly error: string | null;
};

/** The control of a value, by its type: words as the article says them, and at once how they were understood. */
export function ValueControl(props: Props) {
  const say = useSay();
  const { choices } = useNames();
  const { type, draft, onChange, error } = props;
  const set = (part: Partial<ValueDraft>) => onChange((now) => ({ ...now, ...part }));
  if (isLinkType(type)) return <LinkControl {...props} type={type} />;
  if ('options' in type) {
    const options = type.options as readonly string[]; // a choice type has its codes there
    return (
      <NativeSelect
        label={say('fields.value')}
        error={error}
        value={options.includes(draft.words) ? draft.words : ''}
        onChange={(event) => set({ words: event.currentTarget.value })}
        data={[{ value: '', label: say('fields.choose') }, ...choices(options)]}
      />
    );
  }
  return (
    <Stack gap={6}>
      <TextInput
        label={say('fields.valueStated')}
        dir="auto"
        value={draft.words}
        error={error}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <Reading type={type} draft={draft} onChange={onChange} />
      {type.name === 'amount' && (
        <NativeSelect
          label={say('fields.basis')}
          value={draft.basis ?? ''}
          onChange={(event) => set({ basis: (event.currentTarget.value || null) as AmountBasis | null })} // from data below
          data={[
            { value: '', label: say('fields.asTheWordsSay') },
            ...choices(['TOTAL', 'ANNUAL', 'PER_UNIT', 'UNKNOWN']),
          ]}
        />
      )}
      {type.name === 'name' && (
        <Abreast>
          <NativeSelect
            label={say('fields.kindOfName')}
            value={draft.nameKind}
            onChange={(event) => set({ nameKind: event.currentTarget.value as NameKind })} // from data below
            data={[...choices(nameKinds)]}
          />
          <TextInput
            label={say('fields.language')}
            dir="auto"
            value={draft.language}
            onChange={(event) => set({ language: event.currentTarget.value })}
          />
        </Abreast>
      )}
      {type.name === 'statement' && <AboutControl draft={draft} onChange={onChange} />}
    </Stack>
  );
}

const everyKind = kindNames.map(apiKind);

function AboutControl({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const say = useSay();
  const without = (about: ValueDraft['about'], gone: string) => about.filter(({ id }) => id !== gone);
  return (
    <Stack gap={4}>
      <TextInput
        label={say('fields.howMany')}
        dir="auto"
        value={draft.quantity}
        onChange={(event) => {
          const quantity = event.currentTarget.value;
          onChange((now) => ({ ...now, quantity }));
        }}
      />
      <WordsUnderstood type={quantityType} words={draft.quantity} />
      <RecordPicker
        label={say('fields.alsoAbout')}
        kinds={everyKind}
        value={null}
        onChange={(record) =>
          record && onChange((now) => ({ ...now, about: [...without(now.about, record.id), record] }))
        }
      />
      {draft.about.map((record) => (
        <Group key={record.id} gap={4} dir="auto">
          {record.caption}
          <CloseButton
            size="sm"
            aria-label={say('fields.notAbout', { name: record.caption })}
            onClick={() => onChange((now) => ({ ...now, about: without(now.about, record.id) }))}
          />
        </Group>
      ))}
    </Stack>
  );
}

function LinkControl({ type, draft, onChange, error }: Props & { readonly type: LinkType }) {
  const say = useSay();
  const { choices } = useNames();
  const set = (part: Partial<ValueDraft>) => onChange((now) => ({ ...now, ...part }));
  const { to, roles, described, titled, shared } = type.link;
  const allowed = kindNames.filter((kind) => to.includes(kind)).map(apiKind);
  return (
    <Stack gap={6}>
      <RecordPicker
        label={say('fields.record')}
        kinds={allowed}
        value={draft.target}
        onChange={(target) => set({ target })}
      />
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      {described && !draft.target && (
        <Abreast>
          <TextInput
            label={say('fields.described')}
            dir="auto"
            value={draft.described}
            onChange={(event) => set({ described: event.currentTarget.value })}
          />
          <RecordPicker
            label={say('fields.within')}
            kinds={everyKind}
            value={draft.within}
            onChange={(within) => set({ within })}
          />
        </Abreast>
      )}
      {roles && (
        <NativeSelect
          label={say('fields.role')}
          value={draft.role}
          onChange={(event) => set({ role: event.currentTarget.value })}
          data={[{ value: '', label: say('fields.notSaid') }, ...choices(roles)]}
        />
      )}
      {titled && (
        <TextInput
          label={say('fields.title')}
          dir="auto"
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      )}
      {shared && (
        <>
          <TextInput
            label={say('fields.share')}
            dir="auto"
            value={draft.share}
            onChange={(event) => set({ share: event.currentTarget.value })}
          />
          <WordsUnderstood type={shareType} words={draft.share} />
        </>
      )}
    </Stack>
  );
}
