import { Text } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { HistoryEntry } from './history-document.ts';

type Described = NonNullable<HistoryEntry['described']>;

const labels = {
  publishedAt: 'article.published',
  outlet: 'article.outlet',
  copyOf: 'record.history.copyOf',
} as const;
const parts = Object.keys(labels) as readonly (keyof typeof labels)[]; // of the record above

/** What became known of an article: its name, and each part of it that changed. */
export function DescribedArticle({
  described: { article, before, after },
}: {
  readonly described: Described;
}) {
  const say = useSay();
  const known = (text: string | null) => (text === null ? say('reading.notKnown') : <bdi>{text}</bdi>);
  return (
    <div>
      <Text component="h3" size="sm" fw={600}>
        <Say
          id="record.history.described"
          values={{
            article: () => (
              <TextLink
                key="article"
                href={paths.article(article.id)}
                dir="auto"
                {...(article.language ? { lang: article.language } : {})}
              >
                {article.headline}
              </TextLink>
            ),
          }}
        />
      </Text>
      {parts
        .filter((part) => before[part] !== after[part])
        .map((part) => (
          <Text key={part} size="sm">
            <Say
              id="record.history.became"
              values={{
                what: say(labels[part]),
                before: known(before[part]),
                after: known(after[part]),
              }}
            />
          </Text>
        ))}
    </div>
  );
}
