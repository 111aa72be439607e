import './scalars.ts';
import './node.ts';
import './values.ts';
import './record.ts';
import './link.ts';
import './typed-records.ts';
import './records.ts';
import './article.ts';
import './claim.ts';
import './review.ts';
import './account.ts';
import './reading.ts';
import './kinds.ts';
import './nodes.ts';
import './failure.ts';
import './inputs.ts';
import './commands.ts';
import { builder } from '../builder.ts';
import { withTextChecked } from '../text-arguments.ts';

/** The schema, one noun a file. */
export const schema = withTextChecked(builder.toSchema());
