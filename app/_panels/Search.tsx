/** Search by any spelling or by words said, from anywhere with Ctrl-K; a hit opens in the inspector and on the canvas. */
'use client';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { MessageCircleQuestion, Search as SearchIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useExplorer } from '@/app/_explorer/explorer-state';
import { useClaim, useOffers, useSearch } from '@/app/_explorer/queries';
import type { SearchAnswer } from '@/lib/answer/answers';
import type { Offer } from '@/lib/answer/phrases/offers';
import { formatDate } from '@/lib/domain/dates';
import { mostFound } from '@/lib/questions/most-found';
import choices from './Choices.module.css';
import { ClaimFinding, type ClaimHit, claimHits } from './ClaimFinding';
import { inQuotes } from './FactRow';
import { Glyph, glyphOf } from './Glyph';
import styles from './Search.module.css';

interface Hit {
  /** Unique in the list. */
  value: string;
  /** What is selected when the hit is chosen. */
  open: string;
  label: string;
  note: string;
  quote: string;
  /** A ready question that the words mean: opened, with what it asks filled in. */
  offer?: Offer;
  /** What the record has of a claim that the words make. */
  checked?: ClaimHit;
}

/** '12 of 340 names, 8 of 90 facts shown'; null if all are. */
function moreWords(data: SearchAnswer | undefined): string | null {
  if (!data || (data.found.entities === data.entities.length && data.found.said === data.said.length))
    return null;
  const of = (count: number) => (count >= mostFound ? `at least ${mostFound}` : count);
  return `${data.entities.length} of ${of(data.found.entities)} names and ${data.said.length} of ${of(data.found.said)} facts. Type on to narrow them.`;
}

export function Search() {
  const { entityById, card, view, select, look } = useExplorer();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  /** What is found lies below all of the field, as wide as that is. */
  const box = useRef<HTMLDivElement>(null);
  const { data, error, isFetching } = useSearch(typed);
  const offered = useOffers(typed);
  const claimed = useClaim(typed, view.sourcesOff);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const claims: Hit[] = claimHits(claimed.data?.checked ?? null).map((checked) => ({
    value: `claim ${checked.finding.sentence}`,
    open: '',
    label: checked.finding.sentence,
    note: '',
    quote: '',
    checked,
  }));
  const questions: Hit[] = (offered.data?.offers ?? []).map((offer) => ({
    value: `ask ${offer.id}`,
    open: '',
    label: offer.title,
    note: 'ask',
    quote: '',
    offer,
  }));
  const hits: Hit[] =
    typed.trim() === '' || !data
      ? [...claims, ...questions]
      : [
          ...claims,
          ...questions,
          ...data.entities.map((each) => ({
            value: each.id,
            open: each.id,
            label: each.name,
            note: [
              each.matched === each.name ? '' : `printed as ${each.matched}`,
              each.type === 'Meeting'
                ? `${each.status ?? ''} ${each.when ? formatDate(each.when) : ''}`.trim()
                : '',
            ]
              .filter(Boolean)
              .join(' · '),
            quote: '',
          })),
          ...data.said.map((each) => ({
            value: `said ${each.id}`,
            open: each.about,
            label: each.aboutName,
            note: each.source,
            quote: each.quote,
          })),
        ];

  function choose(hit: Hit) {
    if (hit.checked) {
      const { opens } = hit.checked.finding;
      if ('selected' in opens) select(opens.selected);
      else look({ tab: 'evidence', disagreement: opens.disagreement });
    } else if (hit.offer) look({ tab: 'questions', asked: { id: hit.offer.id, picked: hit.offer.picked } });
    else select([hit.open]);
    setTyped('');
  }

  return (
    <Autocomplete.Root
      items={hits}
      value={typed}
      onValueChange={(value, details) => {
        if (details.reason !== 'item-press') setTyped(value);
      }}
      itemToStringValue={(hit: Hit) => hit.label}
      filter={null}
      autoHighlight
    >
      <div className={styles.box} ref={box}>
        <SearchIcon size={16} aria-hidden="true" />
        <Autocomplete.Input
          ref={input}
          aria-label="Search"
          className={styles.input}
          placeholder="Search a name, words said, or ‘did X meet Y’"
        />
        <kbd>Ctrl K</kbd>
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner anchor={box} sideOffset={4} className={choices.positioner}>
          <Autocomplete.Popup className={`${choices.popup} ${styles.popup}`}>
            <Autocomplete.Status className={choices.status}>
              {error
                ? `${error.message}. Asking again.`
                : typed.trim() !== '' && !isFetching && hits.length === 0
                  ? `Nothing in the record is called or says ‘${typed.trim()}’. Try another spelling or fewer words.`
                  : moreWords(data)}
            </Autocomplete.Status>
            <Autocomplete.List className={styles.list}>
              {(hit: Hit) => {
                const entity = entityById.get(hit.open);
                if (hit.checked)
                  return (
                    <Autocomplete.Item key={hit.value} value={hit} onClick={() => choose(hit)}>
                      <ClaimFinding {...hit.checked} />
                    </Autocomplete.Item>
                  );
                return (
                  <Autocomplete.Item
                    key={hit.value}
                    value={hit}
                    className={`${choices.item} ${styles.hit}`}
                    onClick={() => choose(hit)}
                  >
                    {entity && <Glyph node={glyphOf(entity)} sides={card.sides} />}
                    {hit.offer && <MessageCircleQuestion size={16} aria-hidden="true" />}
                    <bdi>{hit.label}</bdi>
                    {hit.quote && <q>{inQuotes(hit.quote)}</q>}
                    <small>{hit.note}</small>
                  </Autocomplete.Item>
                );
              }}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
