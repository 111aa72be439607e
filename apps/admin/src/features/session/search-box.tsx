'use client';
import { Box, type BoxProps, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { longestSearch, paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';

/** Leads to the page of what was found. */
export function SearchBox({
  label,
  onDone,
  ...rest
}: BoxProps & { readonly label: string; readonly onDone?: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const router = useRouter();
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    router.push(paths.search(text.trim()));
    onDone?.();
  };
  return (
    <Box component="form" role="search" aria-label={label} onSubmit={search} flex="0 1 360px" {...rest}>
      <TextInput
        type="search"
        size="xs"
        mb={onDone ? 'sm' : 0}
        aria-label={label}
        {...(text === '' ? {} : { dir: 'auto' })} // while empty it runs as its placeholder does
        placeholder={say('session.search')}
        maxLength={longestSearch}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Box>
  );
}
