import { Button, Group } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import type { DeskArticle } from './article-document.ts';

/** Where an article comes from; what is not known stands out. */
export function ArticleFacts({
  article,
  onSayWhen,
}: {
  readonly article: DeskArticle;
  /** Asks when it was published; left out for who may not say. */
  readonly onSayWhen?: (() => void) | undefined;
}) {
  const say = useSay();
  const { list } = usePrints();
  return (
    <Group gap="xs">
      {article.outlet ? (
        <TextLink href={paths.record(article.outlet.id)} dir="auto">
          {article.outlet.caption}
        </TextLink>
      ) : (
        <Dial value={say('article.outletUnknown')} strong />
      )}
      {article.publishedAt ? (
        <bdi>{article.publishedAt.asStated}</bdi>
      ) : (
        <>
          <Dial value={say('intake.dateUnknown')} alarming />
          {onSayWhen && (
            <Button size="compact-sm" variant="default" onClick={onSayWhen}>
              {say('article.sayWhen')}
            </Button>
          )}
        </>
      )}
      {list(article.authors)}
      {article.copyOf && (
        <span>
          <Say
            id="article.copyOf"
            values={{
              article: (
                <TextLink href={paths.article(article.copyOf.id)} dir="auto">
                  {article.copyOf.headline}
                </TextLink>
              ),
            }}
          />
        </span>
      )}
    </Group>
  );
}
