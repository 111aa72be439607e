import {
  dealStatuses,
  dealTypes,
  organisationTypes,
  sanctionMeasures,
  sanctionStatuses,
  stateStatuses,
} from '@chancery/domain';
import { enumOf } from './enum-of.ts';

// The codes that choice fields of records choose from.

const DealStatus = enumOf('DealStatus', dealStatuses, 'How far a deal has come, or how it stopped.', {
  RUMOURED: 'Said to be in the making, by nobody who would answer for it.',
  PROPOSED: 'Offered by one party; the others have not answered.',
  NEGOTIATING: 'The parties talk about its terms.',
  PLEDGED: 'Promised in public, without an agreement that binds.',
  AGREED: 'Signed or otherwise agreed; not in force as far as is known.',
  IN_FORCE: 'Binding and being carried out.',
  COMPLETED: 'Carried out in full.',
  SUSPENDED: 'Stopped for now; it may go on.',
  CANCELLED: 'Ended before it was carried out.',
  DENIED: 'A party says that there is no such deal.',
});

const DealType = enumOf('DealType', dealTypes, 'What a deal is about.', {
  ARMS_TRANSFER: 'Weapons, ammunition or military equipment change hands.',
  PROCUREMENT: 'A public body buys goods or works that are no arms.',
  ENERGY_SUPPLY: 'Oil, gas, coal, power or nuclear fuel is delivered over time.',
  INVESTMENT: 'Money is put into a company, a project or a place for a share of it or its gains.',
  LOAN: 'Money that is to be paid back.',
  GRANT: 'Money or goods that are not to be paid back; aid.',
  JOINT_VENTURE: 'Parties found or run an undertaking together.',
  TECHNOLOGY_TRANSFER: 'Knowledge, licences or designs are handed over.',
  TREATY: 'An agreement between states under international law.',
  MOU: 'A memorandum of understanding: intentions in writing that do not bind.',
  OTHER: 'None of these.',
});

const OrganisationType = enumOf('OrganisationType', organisationTypes, 'What an organisation is.', {
  COMPANY: 'A business that no state controls.',
  STATE_BODY: 'A ministry, agency or other part of a state.',
  STATE_OWNED_ENTERPRISE: 'A business that a state owns or controls.',
  INTERGOVERNMENTAL: 'Founded by states through a treaty, with organs of its own.',
  BLOC: 'States that act together without being one organisation.',
  MEDIA: 'Publishes news: a paper, an agency, a broadcaster, a site.',
  BANK: 'A bank, central and development banks too.',
  ARMED_FORCES: 'An army, a part of one, or an armed group.',
  RESEARCH: 'A university, institute or think tank.',
  OTHER: 'None of these.',
});

const SanctionMeasure = enumOf('SanctionMeasure', sanctionMeasures, 'What a sanction denies its targets.', {
  ASSET_FREEZE: 'Their money and property may not be moved, nor anything be paid to them.',
  TRAVEL_BAN: 'They may not enter or pass through.',
  ARMS_EMBARGO: 'No arms or military equipment may be delivered to them, or bought from them.',
  EXPORT_CONTROL: 'Certain goods or technology may not be delivered to them, or only with a licence.',
  IMPORT_RESTRICTIONS: 'Certain goods from them may not be bought, or only up to a bound.',
  FINANCIAL_RESTRICTIONS: 'Loans, securities, payments or clearing are barred or bounded.',
  SECTORAL: 'A whole sector of an economy is restricted, by means that are not told apart.',
  INVESTMENT_BAN: 'No new money may be put into them.',
  SERVICES_BAN: 'Certain services may not be rendered to them, such as insurance or advice.',
  TRANSPORT_RESTRICTIONS: 'Their ships, aircraft or vehicles may not land, cross or be served.',
  OTHER: 'None of these.',
});

const SanctionStatus = enumOf('SanctionStatus', sanctionStatuses, 'Where a sanction stands.', {
  ANNOUNCED: 'Made public; not in force as far as is known.',
  IN_FORCE: 'Applied.',
  AMENDED: 'In force with other targets or measures than before.',
  SUSPENDED: 'Not applied for now; it may be again.',
  LIFTED: 'Ended.',
});

const StateStatus = enumOf('StateStatus', stateStatuses, 'What a state is in international law.', {
  SOVEREIGN: 'Independent, and generally recognised as such.',
  DISPUTED: 'Its statehood is recognised by some states and denied by others.',
  DEPENDENT: 'A territory that another state is responsible for.',
  FORMER: 'It no longer exists.',
});

const choiceEnums = [
  { ref: DealStatus, options: dealStatuses },
  { ref: DealType, options: dealTypes },
  { ref: OrganisationType, options: organisationTypes },
  { ref: SanctionMeasure, options: sanctionMeasures },
  { ref: SanctionStatus, options: sanctionStatuses },
  { ref: StateStatus, options: stateStatuses },
];

/** The enumeration of a choice field's options; null where it has no name of its own. */
export const enumOfOptions = (options: unknown) =>
  choiceEnums.find((each) => each.options === options)?.ref ?? null;
