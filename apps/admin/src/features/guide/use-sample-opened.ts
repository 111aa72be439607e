import { useEffect, useRef } from 'react';
import type { GuideStep, NoteOnDeskInput } from '../../generated/graphql.ts';
import { useInbox, useNoteOnDesk } from '../inbox/use-inbox.ts';

type Noted = Pick<NoteOnDeskInput, 'sampleOpened' | 'passageSelected' | 'recordSeen'>;

/** Notes once that a step was done which the books cannot tell of, for who is led by the guide. */
function useFirstTime(step: GuideStep, note: Noted, happened: (sample: string) => boolean): void {
  const { data: inbox } = useInbox();
  const { mutate } = useNoteOnDesk();
  const noted = useRef(false);
  const guide = inbox?.guide;
  const isNew =
    guide?.steps.some((each) => each.step === step && !each.done) === true && happened(guide.article.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is noted is always the same
  useEffect(() => {
    if (!isNew || noted.current) return;
    noted.current = true;
    mutate(note);
  }, [isNew, mutate]);
}

/** Notes that the sample article was opened, once. */
export const useSampleOpened = (article: string): void =>
  useFirstTime('OPEN', { sampleOpened: true }, (sample) => sample === article);

/** Notes that a passage of the sample article was selected, once. */
export const usePassageSelected = (article: string, isSelected: boolean): void =>
  useFirstTime('SELECT', { passageSelected: true }, (sample) => isSelected && sample === article);

/** Notes that a record was seen, once. */
export const useRecordSeen = (isSeen: boolean): void =>
  useFirstTime('RECORD', { recordSeen: true }, () => isSeen);
