'use client';
import { Radio, Stack } from '@mantine/core';
import { Conflict } from '../../components/conflict.tsx';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import type { FourEyes } from '../../generated/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { useSetFourEyes } from './use-four-eyes.ts';

const order = ['ANOTHER', 'TWO', 'OFF'] as const;

/** Who has to accept a claim before it counts. */
export function FourEyesRule({ rule }: { readonly rule: FourEyes }) {
  const say = useSay();
  const setting = useSetFourEyes();
  const accepts = (each: FourEyes) => say(`account.accepts.${each}`);
  const { data, variables } = setting;
  const refused = data && data.__typename !== 'Office' ? data : null;
  const stale = refused?.__typename === 'Invalid' && refused.issues.some(({ code }) => code === 'STALE');
  if (stale && variables && variables.rule !== rule)
    return (
      <Conflict
        intro={say('account.ruleChanged')}
        fields={[
          {
            name: 'rule',
            label: say('account.whoAccepts'),
            base: accepts(variables.expectedRule),
            mine: accepts(variables.rule),
            theirs: accepts(rule),
          },
        ]}
        busy={setting.isPending}
        onSettle={({ rule: side }) => {
          if (side === 'THEIRS') setting.reset();
          else
            setting.mutate({
              rule: side === 'BASE' ? variables.expectedRule : variables.rule,
              expectedRule: rule,
            });
        }}
        onLeave={() => setting.reset()}
      />
    );
  return (
    <Stack gap="xs">
      <Radio.Group
        aria-label={say('account.whoAccepts')}
        value={setting.isPending ? setting.variables.rule : rule}
        onChange={(chosen) => {
          const next = order.find((each) => each === chosen);
          if (next) setting.mutate({ rule: next, expectedRule: rule });
        }}
      >
        <Stack gap="xs">
          {order.map((each) => (
            <Radio
              key={each}
              value={each}
              disabled={setting.isPending}
              label={accepts(each)}
              description={say(`account.acceptsNote.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {!stale && <FailureNote failure={refused} />}
      {setting.error && <ErrorState error={setting.error} />}
    </Stack>
  );
}
