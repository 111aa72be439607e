// Lint of the printed contract, and of nothing else: biome reads the code.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import graphql from '@graphql-eslint/eslint-plugin';
import { Kind, parse } from 'graphql';

const file = fileURLToPath(new URL('schema.graphql', import.meta.url));
const { 'schema-recommended': recommended, 'schema-relay': relay } = graphql.configs;

const implementing = (name) =>
  parse(readFileSync(file, 'utf8'))
    .definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ interfaces }) => interfaces.some((each) => each.name.value === name))
    .map((type) => type.name.value);

// What is only ever read as a part of something else, or is declared in code: it has no id of its own.
const parts = [
  ...['ChainLink', 'Citation', 'Judgement', 'Passage', 'Exclusion', 'Mention', 'MentionCandidate'],
  ...[
    'DatedStatus',
    'FieldValue',
    'FieldValues',
    'Proposal',
    'Proposed',
    'JudgedReviews',
    'SearchResult',
    'Interpretation',
  ],
  ...['DeclaredField', 'DeclaredKind', 'DeclaredLink', 'DeclaredWayBack', 'LinkOrigin', 'TakenBack'],
  ...[
    'Acceptance',
    'Dispute',
    'PossibleDuplicate',
    'StayingRecord',
    'DuplicateEvidence',
    'FieldDifference',
    'RecordDifference',
    'CommentedPassage',
  ],
  ...['Agreement', 'LayerAgreement', 'Disagreement'],
  ...['SuggestedChain', 'SuggestedCue', 'SuggestedEvent', 'SuggestedLink', 'SuggestedParty', 'Suggestions'],
  ...['SuggestionDecision', 'WhySuggested', 'SameArticle', 'SuggestedOutlet', 'ArticleReading'],
  ...['DeskAct', 'OwnActs', 'TurnedAct', 'OwnBulk', 'BulkDesk'],
  ...['ImportedAnnotations', 'UnplacedAnnotation', 'ArticleRevision', 'LostPassage', 'Revised'],
  ...['Original', 'RevisionPreview', 'MergePreview', 'MergeWarning', 'MergedField', 'RestingRecord'],
  ...['LinkTotal', 'RetractedField', 'RetractedRecord', 'RetractionPreview', 'ProposedRelation'],
  ...[
    'Act',
    'ArticleHit',
    'Change',
    'CreatedApiToken',
    'Facet',
    'FacetCount',
    'HistoryEntry',
    'HistoryDifference',
    'DescribedArticle',
    'KnownDetails',
  ],
  ...['ListView', 'ViewCondition', 'ViewOrder', 'Inbox', 'Guide', 'GuidedStep', 'Activity'],
  ...['Issue', 'KeptTyping', 'Office', 'PageInfo', 'VagueTerm', 'VaguenessTable'],
];

export default [
  {
    files: ['**/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: file } } },
    linterOptions: { noInlineConfig: true },
    rules: {
      ...recommended.rules,
      ...relay.rules,
      // Off: the one part of a simple value is called as its type (`Url.url`, `Text.text`). Were they all `value`, a
      // selection over several types of value would not be valid: the parts are of different GraphQL types.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Ids are for what `node` answers to. Values, refusals and pages have none; other types that have none are listed.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [...implementing('Value'), ...implementing('Failure'), ...parts],
            suffixes: ['Connection', 'Edge'],
          },
        },
      ],
      // Lists without pages are for what is short by its nature, and `nodes(ids:)` is Relay’s own. An edge’s node need
      // not be a Node: a change of the feed, say, is never asked for by itself. Relay asks for neither.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
    },
  },
];
