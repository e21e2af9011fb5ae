// Generated from schemas/src by npm run generate. Do not edit.
import type { Duration, KpiValue, Money, TimeWindow } from '../model/leaves.ts';

/** One value for each side. */
export interface Sides<T> {
  /** On the side of the client. */
  client?: T | undefined;
  /** On the side of the provider. */
  provider?: T | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What is intended to stand here but not yet agreed. */
export interface Proposed {
  /** The fields of the block as they are meant to become. */
  value?: Record<string, unknown> | undefined;
  /** The day by which the proposal is meant to be agreed. */
  by?: string | undefined;
  /** Who brings the proposal to an end. */
  owner?: string | undefined;
  /** The day on which the proposal was made. */
  since?: string | undefined;
}

/** A document of any kind, after reading. */
export type Definition = Partnership | Provider | Portfolio | KpiCatalogue | Actuals | Log | Policy;

/** One outsourcing partnership between a client and a provider, from its purpose to its exit. */
export interface Partnership {
  /** Says that this document is a partnership. */
  kind?: 'Partnership' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the partnership, by which readings, diaries and reports refer to it. */
  name?: string | undefined;
  /** The partnership in a few words, as it is shown to people. */
  title?: string | undefined;
  /** Where the partnership stands in its life. What is expected of the file grows with it. */
  status?: 'draft' | 'selecting' | 'contracted' | 'transition' | 'ramp' | 'steady' | 'improving' | 'exiting' | 'ended' | undefined;
  /** The day on which the provider served the first customer, or is to do so. */
  since?: string | undefined;
  /** Short name of the company that hands the work out. */
  client?: string | undefined;
  /** Short name of the company that does the work; the name of its Provider document, if there is one. */
  provider?: string | undefined;
  /** How close the relationship is meant to be. A close one needs more safeguards, not fewer. */
  tier?: 'transactional' | 'preferred' | 'strategic' | undefined;
  /** How hard the client would be hit if the work stopped. */
  criticality?: 'low' | 'medium' | 'high' | 'critical' | undefined;
  /** Who may read this document. A companion file for the client alone holds what the provider must not read; reports for the provider leave it out. It has the name of the document that it belongs to, and needs no status of its own. */
  audience?: 'shared' | 'client' | undefined;
  /** The people and roles on both sides that the rest of the file refers to by id. An entry may be a role without a name, such as the agents or the workforce planners. */
  people?: Person[] | undefined;
  /** Why the work was given to a provider, what was expected of it, and which problems were known beforehand. */
  purpose?: Purpose | undefined;
  /** One ultimate goal that everyone can name, and the smaller goals, down to each role, that add up to it. */
  goals?: Goal[] | undefined;
  /** What both sides share beyond the contract: vision, gain, sponsors, brand, strategy and culture, and what was promised from the first contact on. */
  alignment?: Alignment | undefined;
  /** Which work the provider does, channel by channel, and how much of it stays in house. Shares are percent of the channel's volume. Split a channel into several entries where task, product or time of day differ. */
  scope?: ScopeItem[] | undefined;
  /** What the client keeps in its own hands: the skill to do the work, and the means to hire for it again. */
  inHouse?: InHouse | undefined;
  /** Where the work is done and managed, on both sides. The first site of the client gives the client's time zone and country. */
  sites?: Site[] | undefined;
  /** How many people do the work, what is guaranteed, and how fast they could be replaced if the provider left. */
  headcount?: Headcount | undefined;
  /** How the provider's team grows: in waves, each earned by the results of the one before, with conditions that stop it. */
  ramp?: Ramp | undefined;
  /** The forecast that the client shares, the capacity that the provider plans, the staff who support the agents, and what happens if demand moves. */
  planning?: Planning | undefined;
  /** The key figures by which the work is judged. Each has a target, an owner on both sides and a source that both sides read. */
  kpis?: Kpi[] | undefined;
  /** How work is checked, which mistakes are known, and what was learnt from them. */
  quality?: Quality | undefined;
  /** How agents and trainers learn the work, and how they follow its changes. */
  training?: Training | undefined;
  /** How both sides meet, tell each other what they think, and see the same data. */
  communication?: Communication | undefined;
  /** Whether the provider's team works with the same tools and can reach the same people as our own staff. */
  access?: Access | undefined;
  /** Who decides, who is asked, and how a problem climbs until it is solved. */
  governance?: Governance | undefined;
  /** What goes wrong, why, what both sides do about it, and whether it stays right. */
  improvement?: Improvement | undefined;
  /** What the work costs, how the price moves, what is rewarded, and what each side puts in and gets out. */
  commercial?: Commercial | undefined;
  /** What an outage would cost, what threatens the work, how it goes on, and how data and people are looked after. */
  risk?: Risk | undefined;
  /** When the contract starts, when it ends, and whether it goes on by itself. */
  term?: Term | undefined;
  /** Who may end the partnership, for which reasons, with what notice and at what price. */
  termination?: Termination | undefined;
  /** The project that moves work to the provider, from handing over knowledge to the first day without support. */
  transition?: Transition | undefined;
  /** How the work would leave this provider without harm to customers, whoever ends it. Keep it in a companion file marked `audience client` if the provider must not read it. */
  exitPlan?: ExitPlan | false | undefined;
  /** How the partner was chosen, how the partnership is judged step by step, and whether to stay or go. */
  lifecycle?: Lifecycle | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Why the work was given to a provider, what was expected of it, and which problems were known beforehand. */
export interface Purpose {
  /** In one or two sentences, why this partnership exists. */
  statement?: string | undefined;
  /** Why outsourcing was chosen. Each reason with a value before and a value expected, so that success can be judged. */
  reasons?: PurposeReason[] | undefined;
  /** Problems of the work itself that were known before it moved. Moving a broken process to a provider does not repair it. */
  knownProblems?: KnownProblem[] | undefined;
  /** Day on which it was decided to outsource. */
  decidedOn?: string | undefined;
  /** Who on the client's side decided to outsource. */
  decidedBy?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What both sides share beyond the contract: vision, gain, sponsors, brand, strategy and culture, and what was promised from the first contact on. */
export interface Alignment {
  /** Where each side wants to go, and when it told the other. */
  vision?: Sides<Vision> | undefined;
  /** What each side gains. A partnership in which one side gains nothing, or the client only saves money, seldom lasts. */
  benefits?: Benefits | undefined;
  /** Who stands behind the partnership at each level of each side, executives first. */
  buyIn?: BuyIn[] | undefined;
  /** The executive on each side who keeps the partnership on the agenda. */
  sponsors?: Sides<Sponsor> | undefined;
  /** How the provider's people come to know and speak for the client's brand. */
  brand?: Brand | undefined;
  /** The client's strategy for serving customers, and the version of it that the partnership follows. */
  strategy?: AlignmentStrategy | undefined;
  /** How well the two companies fit in the way they work and in what they hold important. Best kept in a file for the client only. */
  culture?: Culture | undefined;
  /** What the provider said it can do, and what shows that it can. Scope and KPIs name the claims they rely on. */
  claims?: Claim[] | undefined;
  /** What matters most to the client now, in order. Each of the first three has a milestone. */
  priorities?: Priority[] | undefined;
  /** Dated steps that serve the priorities. */
  milestones?: AlignmentMilestone[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What each side gains. A partnership in which one side gains nothing, or the client only saves money, seldom lasts. */
export interface Benefits {
  /** What the client gains. */
  client?: Benefit[] | undefined;
  /** What the provider gains. */
  provider?: Benefit[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the provider's people come to know and speak for the client's brand. */
export interface Brand {
  /** Where the guide to brand and tone of voice is. */
  guide?: string | undefined;
  /** The test that shows that agents know the brand. */
  certification?: Certification | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The test that shows that agents know the brand. */
export interface Certification {
  /** Part of the agents who must hold the certificate, in percent. Commonly 95 %. */
  required?: number | undefined;
  /** Part of the agents who hold the certificate, in percent. */
  actual?: number | undefined;
  /** Day on which the actual part was counted. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The client's strategy for serving customers, and the version of it that the partnership follows. */
export interface AlignmentStrategy {
  /** Name of the client's strategy now in force. */
  version?: string | undefined;
  /** Day on which that version came into force. */
  date?: string | undefined;
  /** Name of the version that the partnership was last brought in line with. */
  alignedVersion?: string | undefined;
  /** Day on which both sides last compared scope and goals with the strategy. */
  alignedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How well the two companies fit in the way they work and in what they hold important. Best kept in a file for the client only. */
export interface Culture {
  /** Dated judgements of the fit, each on one dimension. */
  assessments?: CultureAssessment[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What the client keeps in its own hands: the skill to do the work, and the means to hire for it again. */
export interface InHouse {
  /** Own staff who still do the work, channel by channel. Without them it cannot be taken back or judged. */
  retained?: RetainedSkill[] | undefined;
  /** Job profiles with which the client could hire its own people for an outsourced channel. Every channel needs its own skill. */
  hiringProfiles?: HiringProfile[] | undefined;
  /** How far the client's own team trusts the provider, asked from time to time. */
  confidence?: Confidence[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How many people do the work, what is guaranteed, and how fast they could be replaced if the provider left. */
export interface Headcount {
  /** Production agents at the provider today, in full-time equivalents. */
  current?: number | undefined;
  /** Day on which the current headcount was counted. */
  asOf?: string | undefined;
  /** Fewest agents that the contract makes the client pay for, in full-time equivalents. 0: there is no minimum. */
  minimum?: number | undefined;
  /** New agents per week that the client can hire to re-home the team, in house or with the replacement provider. Without it nobody can tell how long a replacement takes, so nothing is assumed. */
  hiringPerWeek?: number | undefined;
  /** New agents per week who can start training. Left out: no limit is assumed. */
  trainingSeatsPerWeek?: number | undefined;
  /** Time from the decision to hire to the first start. Left out: 21 days are assumed. */
  recruiting?: Duration | undefined;
  /** Time a new agent spends in training before the first contact with a customer. Left out: 35 days are assumed. */
  training?: Duration | undefined;
  /** Time a new agent then works under close guidance before counting as a full agent. Left out: 14 days are assumed. */
  nesting?: Duration | undefined;
  /** Part of those who start training that become full agents, in percent. Left out: 80 % is assumed. */
  trainingYield?: number | undefined;
  /** Time needed to hand over the work when nobody has to be hired. Left out: 14 days are assumed. */
  knowledgeTransfer?: Duration | undefined;
  /** Agents whose work the client's own staff could take over at once, in full-time equivalents. Left out: 0 is assumed. */
  absorbableInHouse?: number | undefined;
  /** Agents whose work other contracted providers could take over at once, in full-time equivalents. Left out: 0 is assumed. */
  freeElsewhere?: number | undefined;
  /** Agents whom the contract lets the client or a new provider take over, in full-time equivalents. Left out: 0 is assumed. */
  transferable?: number | undefined;
  /** How far and how fast the headcount may move without a new contract. */
  flex?: Flex | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How far and how fast the headcount may move without a new contract. */
export interface Flex {
  /** Cuts that may be asked for, each with its notice. */
  down?: FlexStep[] | undefined;
  /** Growth that may be asked for, each step with its notice. */
  up?: FlexStep[] | undefined;
  /** How fast the provider must bring back what was cut. Its size is a part of the headcount before the cut. */
  reRamp?: FlexStep | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the provider's team grows: in waves, each earned by the results of the one before, with conditions that stop it. */
export interface Ramp {
  /** The steps of growth in order of date. Start small and simple; each wave names the total after it. */
  waves?: Wave[] | undefined;
  /** Results at which growth stops until both sides agree to go on. At least one is about mistakes. */
  stopConditions?: StopCondition[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The forecast that the client shares, the capacity that the provider plans, the staff who support the agents, and what happens if demand moves. */
export interface Planning {
  /** The volume forecast from which the provider plans hiring and shifts. */
  forecast?: Forecast | undefined;
  /** Agents planned and agents required, for each language, channel, process or technology, in normal times and at the peak and the trough. */
  capacity?: Capacity[] | undefined;
  /** Staff who support the agents. One number counts both sides together; `client` and `provider` count each side. A team that outgrows its support makes mistakes. */
  support?: Support | undefined;
  /** Changes of demand that the contract should survive. Left out: a fall by 80 % for 90 days is tried. */
  scenarios?: Scenario[] | undefined;
  /** What the client tells the provider in advance, such as campaigns and launches, and how early. */
  information?: InformationDuty[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The volume forecast from which the provider plans hiring and shifts. */
export interface Forecast {
  /** How far ahead the forecast looks. It must outlast hiring and training. */
  horizon?: Duration | undefined;
  /** How often a new forecast is shared. */
  every?: Duration | undefined;
  /** Time before the day itself from which the forecast no longer changes and is the basis of payment. */
  lockedFor?: Duration | undefined;
  /** How far the volume may stray from the forecast before the provider is excused from its targets, in percent. */
  tolerance?: number | undefined;
  /** The smallest period that the forecast gives a number for. */
  detail?: 'interval' | 'day' | 'week' | 'month' | undefined;
  /** Day on which the newest forecast was shared. An entry in the log counts as well. */
  lastShared?: string | undefined;
  /** Who makes the forecast and who receives it. */
  owner?: Sides<string> | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Staff who support the agents. One number counts both sides together; `client` and `provider` count each side. A team that outgrows its support makes mistakes. */
export interface Support {
  /** Leads of agent teams, in full-time equivalents. Commonly one for 15 agents at most. */
  teamLeads?: number | Sides<number> | undefined;
  /** Trainers for agents, in full-time equivalents. Commonly one for 20 trainees at most. */
  trainers?: number | Sides<number> | undefined;
  /** Staff who score contacts, in full-time equivalents. Commonly one for 50 agents at most. */
  qualityAnalysts?: number | Sides<number> | undefined;
  /** Experts whom agents can ask during work, in full-time equivalents. */
  subjectMatterExperts?: number | Sides<number> | undefined;
  /** Staff who keep the knowledge base right, in full-time equivalents. */
  knowledgeOwners?: number | Sides<number> | undefined;
  /** Staff who plan shifts and watch queues, in full-time equivalents. */
  workforcePlanners?: number | Sides<number> | undefined;
  /** Most people in training at the same time. Left out: the growth of the largest ramp wave. */
  traineesAtOnce?: number | undefined;
  /** What the client's own support staff for this partnership cost, per month. */
  clientCostPerMonth?: Money | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How work is checked, which mistakes are known, and what was learnt from them. */
export interface Quality {
  /** How contacts are scored. */
  evaluation?: Evaluation | undefined;
  /** Meetings in which both sides score the same contacts, so that their scores mean the same. */
  calibration?: Calibration | undefined;
  /** Mistakes that happen in partnerships like this, by the one who makes them: client, provider and agent alike. */
  mistakes?: Mistake[] | undefined;
  /** How mistakes are to become fewer, measured from where they stood. */
  errorPlan?: ErrorPlan | undefined;
  /** What was learnt from incidents and issues. Every closed one leaves a lesson or a change. */
  lessons?: Lesson[] | undefined;
  /** Sessions in which leaders and staff of both sides teach each other: bad practice, wrong beliefs and what works. */
  jointEducation?: JointEducation[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How contacts are scored. */
export interface Evaluation {
  /** Where the scoring form is. */
  form?: string | undefined;
  /** Contacts scored per agent and month: together, or by each side. */
  contactsPerAgent?: number | Sides<number> | undefined;
  /** Which mistakes fail a contact outright. Kept apart for customer, business and law, since one blended score hides them. */
  criticalErrors?: CriticalErrors | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Which mistakes fail a contact outright. Kept apart for customer, business and law, since one blended score hides them. */
export interface CriticalErrors {
  /** Mistakes that leave the customer worse off. */
  customer?: string[] | undefined;
  /** Mistakes that cost the client money. */
  business?: string[] | undefined;
  /** Mistakes that break a law or a security rule. */
  compliance?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Meetings in which both sides score the same contacts, so that their scores mean the same. */
export interface Calibration {
  /** How often. */
  every?: Duration | undefined;
  /** Day of the newest calibration. An entry in the log counts as well. */
  last?: string | undefined;
  /** Largest difference between the scores of both sides that is accepted, in points of 100. */
  tolerance?: number | undefined;
  /** Who takes part. */
  attendees?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How mistakes are to become fewer, measured from where they stood. */
export interface ErrorPlan {
  /** The KPI that counts the mistakes or their absence. */
  measure?: string | undefined;
  /** Value when the plan was made. */
  baseline?: KpiValue | undefined;
  /** Value that is to be reached. */
  target?: KpiValue | undefined;
  /** Day by which it is to be reached. */
  by?: string | undefined;
  /** Who answers for the plan on each side. */
  owner?: Sides<string> | undefined;
  /** What is done, in a sentence each. */
  actions?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How agents and trainers learn the work, and how they follow its changes. */
export interface Training {
  /** Training of new agents before their first contact with a customer. */
  initial?: Initial | undefined;
  /** Time after training in which new agents serve customers under close guidance. */
  nesting?: Nesting | undefined;
  /** How the client teaches the provider's trainers, so that content does not thin out. */
  trainTheTrainer?: TrainTheTrainer | undefined;
  /** Courses that every agent repeats, such as data protection and security. */
  recurring?: RecurringCourse[] | undefined;
  /** Whether the provider's agents are trained as the client's own. */
  parity?: TrainingParity | undefined;
  /** Changes of process or product that agents must learn. */
  changes?: WorkChange[] | undefined;
  /** Training for these changes. */
  updates?: UpdateTraining[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Training of new agents before their first contact with a customer. */
export interface Initial {
  /** Time from the first day of training to the first contact with a customer. */
  duration?: Duration | undefined;
  /** Score that an agent must reach in the final test, in percent. */
  passMark?: number | undefined;
  /** Who keeps the content right: the id of a person, or `client` or `provider`. */
  contentOwner?: string | undefined;
  /** Where the syllabus is. */
  syllabus?: string | undefined;
  /** Day on which the content was last checked. */
  reviewedOn?: string | undefined;
  /** Most trainees in one class. */
  classSize?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Time after training in which new agents serve customers under close guidance. */
export interface Nesting {
  /** Time from the first contact with a customer to full duty. */
  duration?: Duration | undefined;
  /** Most new agents for one coach. */
  agentsPerCoach?: number | undefined;
  /** What an agent must show to leave nesting. */
  readyWhen?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the client teaches the provider's trainers, so that content does not thin out. */
export interface TrainTheTrainer {
  /** Trainers of the provider whom the client has certified. */
  certifiedTrainers?: number | undefined;
  /** Most trainees for one certified trainer. Commonly 20 at most. */
  traineesPerTrainer?: number | undefined;
  /** How often trainers are certified anew. Left out: yearly is assumed. */
  every?: Duration | undefined;
  /** Day of the last session. An entry in the log counts as well. */
  lastRun?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Whether the provider's agents are trained as the client's own. */
export interface TrainingParity {
  /** Hours of initial training for the client's own agents and for the provider's. */
  hours?: TrainingHours | undefined;
  /** True if both learn from the same material. */
  sameContent?: boolean | undefined;
  /** Why hours or content differ, if they do. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How both sides meet, tell each other what they think, and see the same data. */
export interface Communication {
  /** The regular meetings of both sides, from the leaders to the smallest team. */
  cadences?: Cadence[] | undefined;
  /** Everyone with an interest in the partnership who must be reached, on either side. */
  stakeholders?: Stakeholder[] | undefined;
  /** The ways by which news and questions travel at each level, such as a shared chat room. */
  channels?: CommunicationChannel[] | undefined;
  /** How each side tells the other what is good and what is not. */
  feedback?: Feedback[] | undefined;
  /** How what customers and stakeholders say reaches the teams that can change something. */
  voiceOfCustomer?: VoiceOfCustomer[] | undefined;
  /** Who can see which data, and why one side cannot if it cannot. */
  dataAccess?: DataAccess[] | undefined;
  /** When the people who work with each other across both sides are at work. */
  workingHours?: Sides<WorkingHours> | undefined;
  /** How our own staff was told about the partnership. One that is kept apart breeds mistrust. */
  announcement?: Announcement | undefined;
  /** What our own staff was told about their jobs, so that nobody has to guess whether the partner replaces them. */
  roleStatement?: RoleStatement | undefined;
  /** What was told to staff on both sides when scope, headcount or rules changed, and why they changed. */
  changeNotices?: ChangeNotice[] | undefined;
  /** Wins that were praised in front of others. */
  recognition?: Recognition[] | undefined;
  /** Worries about the partnership that somebody raised, with the people who must talk about them. */
  concerns?: Concern[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Whether the provider's team works with the same tools and can reach the same people as our own staff. */
export interface Access {
  /** The chat rooms in which our own staff talks and asks. */
  chat?: Parity | undefined;
  /** The articles from which our own staff answers. */
  knowledgeBase?: Parity | undefined;
  /** Mailings and news that our own staff gets. */
  announcements?: Parity | undefined;
  /** The systems in which our own staff works, taken together. */
  tools?: Parity | undefined;
  /** Single tools, rooms or sources that differ from the rest. */
  other?: NamedParity[] | undefined;
  /** Leaders of the client whom the provider's team can speak to directly. */
  leaders?: DirectLine[] | undefined;
  /** Colleagues of the client who do the same kind of work and whom the provider's team can ask directly. */
  peers?: DirectLine[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who decides, who is asked, and how a problem climbs until it is solved. */
export interface Governance {
  /** Who manages the daily work of the team. */
  managementModel?: 'clientManaged' | 'providerManaged' | 'jointlyManaged' | undefined;
  /** The named people through whom each side reaches the other. */
  liaison?: Liaison | undefined;
  /** The boards in which both sides steer the partnership, also when all goes well. */
  bodies?: Body[] | undefined;
  /** The ladder by which a problem climbs, the first step first. */
  escalation?: EscalationLevel[] | undefined;
  /** Who does, answers for, is asked about and is told about each activity. */
  raci?: RaciRow[] | undefined;
  /** What both sides say about the partnership, each with its own score. */
  surveys?: JointSurvey[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What goes wrong, why, what both sides do about it, and whether it stays right. */
export interface Improvement {
  /** Problems in results or in working together, open and closed. */
  issues?: Issue[] | undefined;
  /** Improvement plans that both sides agreed. */
  plans?: ImprovementPlan[] | undefined;
  /** Settings of the daily work that are changed on purpose, such as how many chats an agent takes at once. */
  parameters?: Parameter[] | undefined;
  /** Proposals to do better or to grow that did not come from a problem. */
  ideas?: Idea[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What the work costs, how the price moves, what is rewarded, and what each side puts in and gets out. */
export interface Commercial {
  /** What is paid for. */
  model?: 'perHour' | 'perFte' | 'perContact' | 'outcome' | 'fixed' | undefined;
  /** Currency of the invoices, as a three-letter code. */
  currency?: string | undefined;
  /** Price per unit of the pricing model, e.g. per hour or per contact. */
  rate?: Money | undefined;
  /** Prices that differ by channel, language or shift. The rate above holds for all else. */
  rates?: Rate[] | undefined;
  /** Billed hours per agent per month. Turns an hourly rate into a monthly cost. */
  hoursPerMonth?: number | undefined;
  /** Average invoice per month, without tax. */
  monthlyFee?: Money | undefined;
  /** What must be paid each month even if there is no work. Say 0 if there is no minimum. */
  minimumMonthlyFee?: Money | undefined;
  /** Time from invoice to payment. */
  paymentWithin?: Duration | undefined;
  /** How the price moves by itself. `false` means that the price is fixed for the term. */
  indexation?: Indexation | false | undefined;
  /** Money that depends on results, such as a bonus, a malus or a discount. */
  incentives?: Incentive[] | undefined;
  /** The money that each side sets aside for the partnership. */
  funding?: Funding | undefined;
  /** How the provider keeps its people, skills, sites and technology in good shape, and when that was last looked at together. */
  upkeep?: Upkeep[] | undefined;
  /** The value that the partnership was meant to bring, and what it has brought so far. */
  benefitsCase?: BenefitsCase | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What an outage would cost, what threatens the work, how it goes on, and how data and people are looked after. */
export interface Risk {
  /** What it means for customers and revenue if the work stops. */
  impact?: Impact | undefined;
  /** What could stop or harm the work, such as theft of data, a lost connection or a storm that keeps staff at home. */
  threats?: Threat[] | undefined;
  /** How the work goes on, or comes back, when a threat strikes. */
  continuity?: ContinuityPlan[] | undefined;
  /** Who may do what with personal data, where, and what happens to it in the end. */
  dataProtection?: DataProtection | undefined;
  /** News at either side that may change the partnership, such as a merger, a site move or a new leader. */
  events?: RiskEvent[] | undefined;
  /** How many people leave this account, beside how many leave the provider as a whole. Only both together tell whether it is ours. */
  attrition?: Attrition | undefined;
  /** Who may inspect the provider, how often and with what notice. `false` means that nobody may. */
  auditRights?: AuditRights | false | undefined;
  /** Inspections and certificates, held and due. */
  audits?: Audit[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** When the contract starts, when it ends, and whether it goes on by itself. */
export interface Term {
  /** First day on which the contract is in force. */
  start?: string | undefined;
  /** Last day of the present term. Leave it out if the contract runs until somebody ends it, and say `openEnded: true`. */
  end?: string | undefined;
  /** True if the contract has no end date and runs until one side ends it. If left out, an end date is expected. */
  openEnded?: boolean | undefined;
  /** True if a new term begins at the end unless one side says no in time. If left out, the contract is taken to end at its end date. */
  autoRenew?: boolean | undefined;
  /** Length of each new term that begins by itself. */
  renewFor?: Duration | undefined;
  /** How long before the end each side must say that it does not want another term. One value for both sides, or one for each. */
  nonRenewalNotice?: Duration | Sides<Duration> | undefined;
  /** Day after which the contract cannot be renewed again. If left out, renewals have no limit. */
  maximumEnd?: string | undefined;
  /** The signed documents that make up the contract, the leading one first. */
  agreements?: Agreement[] | undefined;
  /** Law of the country or state under which the contract is read. */
  governingLaw?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who may end the partnership, for which reasons, with what notice and at what price. */
export interface Termination {
  /** The rights of the client to end the contract. */
  byClient?: RightsToEnd | undefined;
  /** The rights of the provider to end the contract. A provider can let go of a client too, and the client must then re-home the team's work within the notice. */
  byProvider?: RightsToEnd | undefined;
  /** The time for which the provider must go on working after the end of the contract while the work moves out. `false` means that there is none. */
  transitionService?: TransitionService | false | undefined;
  /** True if the client may end the contract when the provider is bought or merges; false if the contract gives no such right. */
  changeOfControl?: boolean | undefined;
  /** How long before a purchase or merger takes effect the provider must tell the client. */
  changeOfControlNotice?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The project that moves work to the provider, from handing over knowledge to the first day without support. */
export interface Transition {
  /** First day of the project. */
  start?: string | undefined;
  /** Day on which the provider takes its first real contact. */
  goLive?: string | undefined;
  /** Who leads the project on each side. */
  owner?: Sides<string> | undefined;
  /** How what the client's staff knows reaches the provider's team. */
  knowledgeTransfer?: KnowledgeTransfer | undefined;
  /** How long both teams do the work side by side before the old one steps back. */
  parallelRun?: Duration | undefined;
  /** What must be true before work goes live, each with the person who decides. */
  goNoGo?: GoNoGoCriterion[] | undefined;
  /** How the work goes back if the start fails. `false` means that there is no way back. */
  rollback?: Rollback | false | undefined;
  /** The dated steps of the project. */
  milestones?: TransitionMilestone[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the work would leave this provider without harm to customers, whoever ends it. Keep it in a companion file marked `audience client` if the provider must not read it. */
export interface ExitPlan {
  /** Who keeps the plan ready on each side. */
  owner?: Sides<string> | undefined;
  /** Day by which the plan must be written, if the contract asks for one and it is not there yet. A duty to write a plan is not a plan. */
  due?: string | undefined;
  /** Where the full plan is kept. */
  link?: string | undefined;
  /** What is done to move the work out, in order. */
  steps?: ExitStep[] | undefined;
  /** How the client gets its data back, and how the provider proves that it kept none. */
  dataReturn?: DataReturn | undefined;
  /** How the provider's knowledge reaches those who take over. */
  knowledgeTransfer?: ExitKnowledgeTransfer | undefined;
  /** Day of the last walkthrough or rehearsal. */
  lastTested?: string | undefined;
  /** How it was tested. */
  testedHow?: 'readThrough' | 'walkthrough' | 'rehearsal' | undefined;
  /** Day on which the plan was last read and found right. */
  lastReviewed?: string | undefined;
  /** Where the work could go. */
  alternatives?: ExitAlternative[] | undefined;
  /** How hard it would be to replace this provider. */
  substitutability?: Substitutability | undefined;
  /** What leaving would cost in the short run, and what it would bring in the long run. */
  businessCase?: ExitBusinessCase | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the partner was chosen, how the partnership is judged step by step, and whether to stay or go. */
export interface Lifecycle {
  /** How the partner was chosen. */
  selection?: Selection | undefined;
  /** Looks at our own part, before we judge the partner. */
  introspection?: Introspection[] | undefined;
  /** The five steps, in order. Give the first four before the last. */
  steps?: LifecycleStep[] | undefined;
  /** What would make us review whether to leave, written down while all is well. */
  exitTriggers?: ExitTrigger[] | undefined;
  /** The explicit choice to stay, repair, spread the work or leave. */
  decision?: Decision | undefined;
  /** How the work is spread anew, with this partner or without. */
  rebalance?: Rebalance | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One person, or one role that several people fill. */
export interface Person {
  /** Short name by which the rest of the file refers to this person. Small letters, digits, hyphens. */
  id?: string | undefined;
  /** Full name. Leave it out if the entry stands for a role. */
  name?: string | undefined;
  /** The side this person works for. */
  side?: 'client' | 'provider' | undefined;
  /** What the person does here, in the words both sides use. A goal that names the same role belongs to it. */
  role?: string | undefined;
  /** How high in the company the person stands. Used to see whether every level takes part. */
  level?: 'executive' | 'management' | 'frontline' | undefined;
  /** True if the partnership would suffer should this person leave unprepared. Left out: executives, account leads and operations leads count as key. */
  keyRole?: boolean | undefined;
  /** First day in this role for this partnership. */
  since?: string | undefined;
  /** Last day in this role, if it is known. */
  until?: string | undefined;
  /** Who takes over if this person leaves. */
  successor?: string | undefined;
  /** How the work passed, or is to pass, from the person who held the role before. */
  handover?: Handover | undefined;
  /** Who answers while this person is away. */
  deputy?: string | undefined;
  /** The site where the person works. */
  site?: string | undefined;
  /** Time zone in which the person works, as an IANA name. Left out: that of the person's site. */
  timezone?: string | undefined;
  /** How to reach the person. */
  contact?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the work passed, or is to pass, from the person who held the role before. */
export interface Handover {
  /** Who held the role before. */
  from?: string | undefined;
  /** What is handed over and how, or where the plan is. */
  plan?: string | undefined;
  /** Day by which the handover is to be complete. */
  due?: string | undefined;
  /** Day on which both sides agreed that the handover was complete. */
  completedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One reason for outsourcing. */
export interface PurposeReason {
  /** Short name of the reason. Needed only if two reasons have the same type. */
  id?: string | undefined;
  /** What kind of gain is sought. */
  type?: 'cost' | 'quality' | 'place' | 'skill' | 'language' | 'capacity' | 'hours' | 'flexibility' | 'speed' | 'continuity' | 'focus' | 'technology' | undefined;
  /** The reason in a sentence. */
  statement?: string | undefined;
  /** The value before the partnership, with its unit. */
  baseline?: string | undefined;
  /** The value expected from the partnership, with its unit. */
  expected?: string | undefined;
  /** The KPI that shows whether it was reached. */
  measure?: string | undefined;
  /** Day by which the expected value is to be reached. */
  by?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One problem known before the work moved. */
export interface KnownProblem {
  /** Short name of the problem. */
  id?: string | undefined;
  /** What is wrong, in a sentence. */
  problem?: string | undefined;
  /** The channel that it concerns, if it is one. */
  channel?: string | undefined;
  /** Day on which it was resolved. Left out: it is still open. */
  fixedOn?: string | undefined;
  /** What the client does about it. The provider cannot repair it alone. */
  clientAction?: ClientAction | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What the client does about it. The provider cannot repair it alone. */
export interface ClientAction {
  /** What will be done. */
  action?: string | undefined;
  /** Who on the client's side answers for it. */
  owner?: string | undefined;
  /** Day by which it is to be done. */
  due?: string | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One goal. */
export interface Goal {
  /** Short name by which KPIs and other goals refer to this goal. */
  id?: string | undefined;
  /** Where the goal stands among the others. Exactly one goal is the ultimate one. */
  level?: 'ultimate' | 'collective' | 'role' | undefined;
  /** The goal in words that everyone understands. */
  statement?: string | undefined;
  /** Whose goal it is. */
  party?: 'client' | 'provider' | 'both' | undefined;
  /** The role that works for this goal, in the same words as under people. */
  role?: string | undefined;
  /** Who answers for the goal on each side. */
  owner?: Sides<string> | undefined;
  /** The goal, or goals, that this one serves. Every goal except the ultimate one serves another. */
  contributesTo?: string | string[] | undefined;
  /** How reaching this goal, or missing it, touches the work of others. */
  affects?: Effect[] | undefined;
  /** The KPI that shows whether the goal is reached. */
  measure?: string | undefined;
  /** Value of the measure when the goal was set. */
  baseline?: KpiValue | undefined;
  /** Value of the measure at which the goal is reached. */
  target?: KpiValue | undefined;
  /** Day by which the goal is to be reached. */
  by?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What this goal does to another role or goal. */
export interface Effect {
  /** The role that feels it, in the same words as under people. */
  role?: string | undefined;
  /** The goal that feels it. */
  goal?: string | undefined;
  /** What happens there, in a sentence. */
  how?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Where one side wants to go. */
export interface Vision {
  /** The vision, in a sentence or two. */
  statement?: string | undefined;
  /** Day on which this side last explained it to the other. */
  sharedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One gain. */
export interface Benefit {
  /** Short name of the benefit. */
  id?: string | undefined;
  /** What kind of gain it is. */
  type?: 'cost' | 'revenue' | 'quality' | 'capacity' | 'growth' | 'skill' | 'technology' | 'reputation' | 'stability' | 'people' | undefined;
  /** The gain, in a sentence. */
  benefit?: string | undefined;
  /** The KPI that shows it. */
  measure?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One level of one side that stands behind the partnership. */
export interface BuyIn {
  /** Short name of the entry. */
  id?: string | undefined;
  /** The level that agreed. */
  level?: 'executive' | 'management' | 'frontline' | undefined;
  /** The side to which the level belongs. */
  side?: 'client' | 'provider' | undefined;
  /** Who spoke for this level. */
  person?: string | undefined;
  /** Day on which they agreed. */
  date?: string | undefined;
  /** What shows it. */
  evidence?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The executive of one side. */
export interface Sponsor {
  /** Who the sponsor is. */
  person?: string | undefined;
  /** Day on which the sponsor last took part in a meeting or decision of the partnership. */
  lastEngaged?: string | undefined;
  /** How often the sponsor is to take part. Left out: every 90 days is assumed. */
  every?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One judgement of the fit. */
export interface CultureAssessment {
  /** Short name of the assessment. */
  id?: string | undefined;
  /** Day of the judgement. */
  date?: string | undefined;
  /** Who judged. */
  by?: string[] | undefined;
  /** What was judged. */
  dimension?: 'values' | 'customerFocus' | 'openness' | 'decisions' | 'people' | 'improvement' | undefined;
  /** From 1, no fit, to 5, full fit. */
  score?: number | undefined;
  /** What the score rests on. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that the provider said it can do. */
export interface Claim {
  /** Short name by which scope and KPIs refer to this claim. */
  id?: string | undefined;
  /** What was said, as it was said. */
  claim?: string | undefined;
  /** Whether the ability exists today. */
  status?: 'current' | 'planned' | undefined;
  /** If planned, the day from which the provider can do it. */
  availableBy?: string | undefined;
  /** What shows that it is true, such as a site visit or a reference. */
  evidence?: string | undefined;
  /** Day on which the client checked the evidence. */
  verifiedOn?: string | undefined;
  /** Who checked it. */
  verifiedBy?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One priority of the client. */
export interface Priority {
  /** Short name by which milestones refer to this priority. */
  id?: string | undefined;
  /** 1 is the most important. No two priorities share a rank. */
  rank?: number | undefined;
  /** What matters, in a sentence. */
  priority?: string | undefined;
  /** The goal that it serves. */
  goal?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One dated step. */
export interface AlignmentMilestone {
  /** Short name by which plans and the log refer to this milestone. */
  id?: string | undefined;
  /** What will be true when it is reached. */
  milestone?: string | undefined;
  /** The client's priority that it serves. */
  priority?: string | undefined;
  /** Who answers for it on each side. */
  owner?: Sides<string> | undefined;
  /** Day by which it is to be reached. */
  due?: string | undefined;
  /** Day on which it was reached. Left out: not yet reached. */
  doneOn?: string | undefined;
  /** True if a delay here delays the whole plan. Left out: false. */
  criticalPath?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One piece of work that the provider does. */
export interface ScopeItem {
  /** Short name by which ramp waves and KPIs refer to this piece of work. Needed if a channel appears twice. */
  id?: string | undefined;
  /** How customers reach the service, such as voice, chat, email, social or back-office. */
  channel?: string | undefined;
  /** What is done. */
  task?: string | undefined;
  /** The client's product or line of business that it concerns. */
  product?: string | undefined;
  /** What sort of work it is. Providers that do the same sort on the same channel are compared. */
  workType?: 'service' | 'technicalSupport' | 'sales' | 'leadGeneration' | 'retention' | 'collections' | 'moderation' | 'backOffice' | 'other' | undefined;
  /** What the work is to achieve for the customer. */
  outcome?: string | undefined;
  /** How the work must be done. Best left to the provider unless law or safety asks for a set way. */
  method?: string | undefined;
  /** Part of the channel's volume that this provider does, in percent. With in house and elsewhere it comes to 100 %. */
  share?: number | undefined;
  /** Part of the channel's volume that the client's own staff do, in percent. May stand in the portfolio file instead. */
  inHouse?: number | undefined;
  /** Part of the channel's volume done by providers that have no file of their own here, in percent. */
  elsewhere?: number | undefined;
  /** Time of day that this entry covers, in the client's local time. Left out: all hours of service. */
  window?: TimeWindow | undefined;
  /** Why this work may be outsourced in full although some of every channel should stay in house. */
  exception?: 'overnight' | undefined;
  /** True if the client may shorten these hours should the provider fail. The fallback for work that is outsourced in full. */
  hoursAdjustable?: boolean | undefined;
  /** Agents of this provider on this work, in full-time equivalents. */
  headcount?: number | undefined;
  /** Contacts of this work per month that this provider handles. */
  volume?: number | undefined;
  /** How hard the work is to learn and do. */
  complexity?: 'low' | 'medium' | 'high' | undefined;
  /** How much the work is worth to the client and its customers. */
  value?: 'low' | 'medium' | 'high' | undefined;
  /** Languages in which customers are served, as ISO codes. */
  languages?: string[] | undefined;
  /** Sites at which the work is done. Left out: any site of the provider. */
  sites?: string[] | undefined;
  /** True if the agents are in touch with customers. Left out: true, except for back-office work. */
  customerFacing?: boolean | undefined;
  /** True if the agents see personal data of customers. */
  personalData?: boolean | undefined;
  /** Claims of the provider, listed under alignment, that this work depends on. */
  reliesOn?: string[] | undefined;
  /** First day of this work. Left out: the day on which the partnership went live. */
  startsOn?: string | undefined;
  /** Last day of this work. Left out: as long as the contract. */
  endsOn?: string | undefined;
  /** The provider's right to stop this one service while the contract goes on. false: there is no such right. */
  providerMayWithdraw?: ProviderMayWithdraw | false | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The provider's right to stop this one service while the contract goes on. false: there is no such right. */
export interface ProviderMayWithdraw {
  /** Time from written notice to the end of this service. */
  notice?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One skill kept by own staff. */
export interface RetainedSkill {
  /** Short name of the entry. */
  id?: string | undefined;
  /** The channel in which the skill is used. */
  channel?: string | undefined;
  /** What these people can do. */
  skill?: string | undefined;
  /** Own staff who do this work, in full-time equivalents. */
  fte?: number | undefined;
  /** Day on which they last did this work with real customers. */
  lastPractised?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One job profile. */
export interface HiringProfile {
  /** Short name of the profile. */
  id?: string | undefined;
  /** The channel that it hires for. */
  channel?: string | undefined;
  /** What applicants must be able to do. */
  skill?: string | undefined;
  /** Where the full profile is. */
  document?: string | undefined;
  /** Day on which the profile was last checked. */
  reviewedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One reading of the team's confidence. */
export interface Confidence {
  /** Short name of the reading. */
  id?: string | undefined;
  /** Day on which the team was asked. */
  date?: string | undefined;
  /** Mean answer, from 1, no confidence, to 5, full confidence. */
  score?: number | undefined;
  /** How many people answered. */
  respondents?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One place of work. */
export interface Site {
  /** Short name by which the rest of the file refers to this site. */
  id?: string | undefined;
  /** Name of the site. */
  name?: string | undefined;
  /** Whose site it is. */
  side?: 'client' | 'provider' | undefined;
  /** Country of the site, as its two-letter code. */
  country?: string | undefined;
  /** City or region. */
  city?: string | undefined;
  /** Time zone of the site, as an IANA name. */
  timezone?: string | undefined;
  /** How far the site is from the customers it serves. */
  shore?: 'onshore' | 'nearshore' | 'offshore' | 'home' | undefined;
  /** Languages spoken to customers at this site, each with the level that agents must reach. */
  languages?: SiteLanguage[] | undefined;
  /** Hours in which the people who manage the partnership can be reached here, in the site's local time. Left out: the working hours under communication. */
  workingHours?: TimeWindow | undefined;
  /** What the other side should know about customs and manners here. */
  cultureNotes?: string | undefined;
  /** What is done about differences in language and culture, or where the plan is. Expected where client and site are in different countries. */
  culturePlan?: string | undefined;
  /** Agents who work here for this partnership, in full-time equivalents. */
  headcount?: number | undefined;
  /** Part of these agents who usually work from home, in percent. */
  homeShare?: number | undefined;
  /** Name of the area that one storm, flood, power cut or network failure would hit at once. Sites with the same name cannot stand in for each other. */
  riskZone?: string | undefined;
  /** First day of work at this site. Left out: the day on which the partnership went live. */
  startsOn?: string | undefined;
  /** Last day of work at this site, if one is set. */
  endsOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One language spoken to customers. */
export interface SiteLanguage {
  /** The language, as its ISO code. */
  language?: string | undefined;
  /** Level that every agent in this language reaches, on the common European scale. */
  level?: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native' | undefined;
  /** Agents in this language here, in full-time equivalents. */
  agents?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One step of flexibility. */
export interface FlexStep {
  /** Short name of the step. */
  id?: string | undefined;
  /** Size of the step as a part of the current headcount, in percent. May pass 100 % for growth. */
  by?: number | undefined;
  /** Time from asking to the change taking effect. */
  notice?: Duration | undefined;
  /** How often the step may be asked for. Left out: without limit. */
  every?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One step of growth. */
export interface Wave {
  /** Short name of the wave. */
  id?: string | undefined;
  /** First day on which the agents of this wave serve customers. */
  start?: string | undefined;
  /** All agents of the provider once the wave has started, in full-time equivalents. */
  headcount?: number | undefined;
  /** True if the wave is a trial that may end without further duty. Left out: false. */
  pilot?: boolean | undefined;
  /** Pieces of work that the wave does, by their ids under scope. Left out: all of the scope. */
  scope?: string[] | undefined;
  /** What must be true before the wave may start. Every wave after the first has one. */
  gate?: Gate | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What must be true before the wave may start. Every wave after the first has one. */
export interface Gate {
  /** Results that must be reached. All of them count. */
  conditions?: GateCondition[] | undefined;
  /** The decision that both sides took on these results. */
  decision?: GateDecision | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The decision that both sides took on these results. */
export interface GateDecision {
  /** What was decided. */
  result?: 'go' | 'wait' | 'stop' | undefined;
  /** Day of the decision. */
  date?: string | undefined;
  /** Who decided on each side. */
  by?: Sides<string> | undefined;
  /** Why, in a sentence. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One result that must be reached. */
export interface GateCondition {
  /** Short name of the condition. Needed only if two conditions name the same KPI. */
  id?: string | undefined;
  /** The KPI that is read. */
  kpi?: string | undefined;
  /** Value that must be reached. Left out: the target of the KPI. */
  target?: KpiValue | undefined;
  /** How long before the start the value must have been reached without a gap. */
  for?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One result that stops growth. */
export interface StopCondition {
  /** Short name of the condition. Needed only if two conditions name the same KPI. */
  id?: string | undefined;
  /** The KPI that is read. */
  kpi?: string | undefined;
  /** Value at which the condition is met. */
  threshold?: KpiValue | undefined;
  /** Readings in a row past the threshold before the condition is met. Left out: 1. */
  periods?: number | undefined;
  /** What happens then. */
  action?: 'pause' | 'reduce' | 'stop' | 'review' | undefined;
  /** Who sees to it on each side. */
  owner?: Sides<string> | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Agents planned for one kind of work in one case. */
export interface Capacity {
  /** Short name of the entry. Needed if language and channel appear twice. */
  id?: string | undefined;
  /** Language of service, as its ISO code. */
  language?: string | undefined;
  /** The channel. */
  channel?: string | undefined;
  /** The process, if capacity is planned for it alone. */
  process?: string | undefined;
  /** The system that agents must master, if capacity is planned for it alone. */
  technology?: string | undefined;
  /** The site, if capacity is planned for it alone. */
  site?: string | undefined;
  /** The case that is planned for. Left out: base. */
  variant?: 'base' | 'peak' | 'trough' | undefined;
  /** Agents planned, in full-time equivalents. */
  fte?: number | undefined;
  /** Agents that the forecast requires, in full-time equivalents. */
  required?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One change of demand. */
export interface Scenario {
  /** Short name of the scenario. */
  name?: string | undefined;
  /** How far the volume changes, in percent. -80 % leaves a fifth of the work. */
  volume?: number | undefined;
  /** How long the change lasts. */
  for?: Duration | undefined;
  /** What both sides do then. */
  response?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that the client tells in advance. */
export interface InformationDuty {
  /** Short name of the entry. */
  id?: string | undefined;
  /** What it is about. */
  about?: string | undefined;
  /** How long before it happens the provider is told. */
  ahead?: Duration | undefined;
  /** Who on the client's side tells the provider. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One key figure with its target. */
export interface Kpi {
  /** Short name of this entry. Needed only if the same KPI appears twice, such as for two channels. */
  id?: string | undefined;
  /** The KPI's id in the catalogue. The catalogue gives what is left out here. */
  kpi?: string | undefined;
  /** The channel that it is read for. Left out: all channels together. */
  channel?: string | undefined;
  /** The piece of work that it is read for. Left out: all of the channel. */
  scope?: string | undefined;
  /** Which side of the service it shows. A balanced set has several. Left out: as in the catalogue. */
  family?: 'access' | 'quality' | 'customer' | 'people' | 'efficiency' | 'cost' | 'compliance' | 'continuity' | undefined;
  /** How it is computed, or where that is written. Left out: as in the catalogue. */
  definition?: string | undefined;
  /** Which of several usual formulas is meant, such as which contacts count below the line. */
  variant?: string | undefined;
  /** Unit of the readings. Left out: as in the catalogue. */
  unit?: string | undefined;
  /** Which way is better. Left out: as in the catalogue. */
  direction?: 'higher' | 'lower' | 'band' | undefined;
  /** Value before the partnership or before the target was set. */
  baseline?: KpiValue | undefined;
  /** Value that is to be reached. */
  target?: KpiValue | undefined;
  /** Why this value, above all where another provider has a different one. */
  targetRationale?: string | undefined;
  /** Value from which the target counts as missed. Left out: the target itself. */
  threshold?: KpiValue | undefined;
  /** Value at which the KPI earns no points at all. Left out: as in the catalogue. */
  unacceptable?: KpiValue | undefined;
  /** First day on which the target counts, such as after the ramp. Left out: from the start. */
  appliesFrom?: string | undefined;
  /** How often a reading is taken. */
  frequency?: Duration | undefined;
  /** Time that one reading covers. Left out: the same as the frequency. */
  window?: Duration | undefined;
  /** Fewest cases, such as surveys or scored contacts, that a reading must rest on. */
  sampleSize?: number | undefined;
  /** The system that the readings come from: one for both sides, or one for each. For a KPI this is not the clause of the contract; put that into the note. */
  source?: string | Sides<string> | undefined;
  /** True if both sides see the same numbers at the same time. */
  sharedView?: boolean | undefined;
  /** How the numbers are brought together if each side reads its own system. */
  reconciliation?: string | undefined;
  /** Who answers for the KPI on each side. */
  owner?: Sides<string> | undefined;
  /** The goal that the KPI serves. */
  goal?: string | undefined;
  /** Claims of the provider, listed under alignment, that the target depends on. */
  reliesOn?: string[] | undefined;
  /** True if money depends on it. Left out: true if an incentive names it. */
  payable?: boolean | undefined;
  /** How the results are made known. */
  publication?: Publication | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the results are made known. */
export interface Publication {
  /** How often. Left out: the same as the frequency. */
  every?: Duration | undefined;
  /** Day of the newest publication. An entry in the log counts as well. */
  last?: string | undefined;
  /** Who gets the results: ids of people, or `client` or `provider` for all of a side. */
  to?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One mistake. */
export interface Mistake {
  /** Short name of the mistake. */
  id?: string | undefined;
  /** Who makes it. */
  actor?: 'client' | 'provider' | 'agent' | undefined;
  /** What goes wrong. */
  mistake?: string | undefined;
  /** What keeps it from happening. */
  prevention?: string | undefined;
  /** Who sees to the prevention. */
  owner?: string | undefined;
  /** Day on which it last happened. */
  lastSeen?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One lesson. */
export interface Lesson {
  /** Short name by which others refer to this lesson. */
  id?: string | undefined;
  /** What was learnt, in a sentence. */
  lesson?: string | undefined;
  /** The issue or incident, listed under improvement, that taught it. */
  issue?: string | undefined;
  /** The change, listed under training, that came of it. */
  change?: string | undefined;
  /** Day on which both sides agreed on the lesson. */
  learnedOn?: string | undefined;
  /** Who sees to it that the lesson is put to use. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One session. */
export interface JointEducation {
  /** Short name of the session. */
  id?: string | undefined;
  /** Day of the session. */
  date?: string | undefined;
  /** What it was about. */
  topic?: string | undefined;
  /** Who taught. */
  ledBy?: string | undefined;
  /** Who took part, from both sides. Roles count. */
  attendees?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Hours on each side. */
export interface TrainingHours {
  /** Hours of initial training for the client's own agents. */
  internal?: number | undefined;
  /** Hours of initial training for the provider's agents. */
  provider?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One course. */
export interface RecurringCourse {
  /** Short name of the course. */
  id?: string | undefined;
  /** What it teaches. */
  topic?: string | undefined;
  /** How often every agent repeats it. */
  every?: Duration | undefined;
  /** Day on which it was last completed. An entry in the log counts as well. */
  last?: string | undefined;
  /** Part of the agents who completed it, in percent. */
  completed?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One change. */
export interface WorkChange {
  /** Short name by which update training and lessons refer to this change. */
  id?: string | undefined;
  /** What changes. */
  kind?: 'product' | 'process' | 'policy' | 'law' | 'tool' | undefined;
  /** What changes, in a sentence. */
  change?: string | undefined;
  /** Why it changes. */
  why?: string | undefined;
  /** Day from which it holds. */
  date?: string | undefined;
  /** Channels that it concerns. Left out: all. */
  channels?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Training for one change. */
export interface UpdateTraining {
  /** Short name of the training. Needed only if a change has several. */
  id?: string | undefined;
  /** The change that it teaches. */
  change?: string | undefined;
  /** Day by which all agents concerned have completed it. Not later than the change itself. */
  by?: string | undefined;
  /** Part of the agents concerned who completed it, in percent. */
  completed?: number | undefined;
  /** Who answers for it. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One regular meeting of both sides. */
export interface Cadence {
  /** Short name of this meeting. The log uses it to show that the meeting was held. */
  id?: string | undefined;
  /** Its name as people say it. */
  title?: string | undefined;
  /** Who meets. */
  level?: 'executive' | 'management' | 'operations' | 'team' | undefined;
  /** How often it takes place. */
  every?: Duration | undefined;
  /** How long one meeting takes. */
  length?: Duration | undefined;
  /** The standing topics, or where the agenda is kept. It lets people prepare. */
  agenda?: string | undefined;
  /** Who takes part, from both sides. */
  attendees?: Attendees | undefined;
  /** Who invites. */
  owner?: string | undefined;
  /** Day on which it last took place. A later entry in the log counts instead. */
  lastHeld?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** People from both sides. */
export interface Attendees {
  /** People of the client. */
  client?: string[] | undefined;
  /** People of the provider. */
  provider?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A person or group with an interest in the partnership. */
export interface Stakeholder {
  /** Short name of this stakeholder. */
  id?: string | undefined;
  /** Name of the group or role. */
  name?: string | undefined;
  /** The person, or the one who speaks for the group. Being an attendee of a meeting counts as being reached. */
  person?: string | undefined;
  /** Where the stakeholder belongs. */
  side?: 'client' | 'provider' | 'other' | undefined;
  /** What they want from the partnership. */
  interest?: string | undefined;
  /** The meetings by which they are reached. */
  cadences?: string[] | undefined;
  /** The channels between both sides by which they are reached. */
  channels?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One way by which news and questions travel. */
export interface CommunicationChannel {
  /** Short name of this channel. */
  id?: string | undefined;
  /** The level at which it is used. Each of the four needs one. */
  tier?: 'executive' | 'operations' | 'team' | 'agent' | undefined;
  /** What is used. */
  medium?: string | undefined;
  /** What it is for. */
  purpose?: string | undefined;
  /** Who keeps it alive on each side. */
  owner?: Sides<string> | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One way of giving feedback, in one direction. */
export interface Feedback {
  /** Short name, used by the log. */
  id?: string | undefined;
  /** Who tells whom. */
  direction?: 'clientToProvider' | 'providerToClient' | undefined;
  /** In which form. */
  how?: string | undefined;
  /** How often it is given. */
  every?: Duration | undefined;
  /** Who gives it. */
  owner?: string | undefined;
  /** Day on which it was last given. A later entry in the log counts instead. */
  lastGiven?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One source of what customers or stakeholders say. */
export interface VoiceOfCustomer {
  /** Short name, used by the log. */
  id?: string | undefined;
  /** Where the voices come from. */
  from?: string | undefined;
  /** Who speaks. */
  whose?: 'customers' | 'stakeholders' | 'agents' | undefined;
  /** The team that receives it and can change something. */
  routedTo?: string | undefined;
  /** How often it is passed on. */
  every?: Duration | undefined;
  /** Who passes it on. */
  owner?: string | undefined;
  /** Day on which it was last passed on. A later entry in the log counts instead. */
  lastRouted?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who can see one set of data. */
export interface DataAccess {
  /** Short name of this set. */
  id?: string | undefined;
  /** What the data is. */
  dataset?: string | undefined;
  /** What kind of data it is. */
  type?: 'kpi' | 'forecast' | 'quality' | 'customer' | 'financial' | 'people' | 'other' | undefined;
  /** True if the client can see it. */
  client?: boolean | undefined;
  /** True if the provider can see it. */
  provider?: boolean | undefined;
  /** How old the data is when it can be seen. One value for both sides, or one for each. */
  delay?: Duration | Sides<Duration> | undefined;
  /** The KPIs whose readings come from this data. */
  kpis?: string[] | undefined;
  /** Why one side cannot see it. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** When one side is at work. */
export interface WorkingHours {
  /** Time zone of these hours, by its place name. */
  timezone?: string | undefined;
  /** Days of the week on which they work. If left out, Monday to Friday. */
  days?: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[] | undefined;
  /** From when to when, in local time. A window may pass midnight. */
  hours?: TimeWindow | undefined;
  /** Extra hours, in local time, in which somebody is there for the other side. */
  liaisonShift?: TimeWindow | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How staff was told about the partnership. */
export interface Announcement {
  /** Day on which the partnership was made known. */
  announcedOn?: string | undefined;
  /** Who was told. */
  audience?: string[] | undefined;
  /** Who made it known. */
  by?: string | undefined;
  /** Where it can be read. */
  link?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What our own staff was told about their jobs. */
export interface RoleStatement {
  /** What was said, in one sentence. */
  statement?: string | undefined;
  /** Where it can be read. */
  link?: string | undefined;
  /** Day on which it was last said again. A later entry in the log counts instead. */
  lastRepeated?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One change that was explained. */
export interface ChangeNotice {
  /** Short name of this notice. */
  id?: string | undefined;
  /** Day on which it was sent. */
  date?: string | undefined;
  /** What changes. */
  what?: string | undefined;
  /** Why it changes. A change without a reason invites rumours. */
  why?: string | undefined;
  /** Who was told. */
  audience?: string[] | undefined;
  /** The ramp wave that it explains. */
  wave?: string | undefined;
  /** The part of the scope that it explains. */
  scope?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One win that was praised. */
export interface Recognition {
  /** Short name of this win. */
  id?: string | undefined;
  /** Day on which it was praised. */
  date?: string | undefined;
  /** What was won. */
  what?: string | undefined;
  /** Who was praised. */
  to?: string | undefined;
  /** Who praised. */
  by?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One worry that somebody raised. */
export interface Concern {
  /** Short name of this concern. */
  id?: string | undefined;
  /** What the worry is. */
  what?: string | undefined;
  /** What it is about, as far as it is a known warning sign. */
  type?: 'performance' | 'behaviour' | 'capacity' | 'communication' | 'contractPushback' | 'meetingOverload' | 'other' | undefined;
  /** Who raised it. */
  raisedBy?: string | undefined;
  /** Day on which it was raised. */
  raisedOn?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  /** The people who must talk about it, from both sides. */
  stakeholders?: string[] | undefined;
  /** Where it stands. If left out, it is open. */
  status?: 'open' | 'inDiscussion' | 'closed' | undefined;
  /** Day on which it was closed. */
  closedOn?: string | undefined;
  /** How it ended. */
  outcome?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who has access. */
export interface Parity {
  /** True if our own staff has it. */
  internal?: boolean | undefined;
  /** True if the provider's team has the very same. */
  provider?: boolean | undefined;
  /** Why the provider's team has it not, or only in part. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who has access to one tool, room or source. */
export interface NamedParity {
  /** Short name of it. */
  id?: string | undefined;
  /** What it is. */
  name?: string | undefined;
  /** True if our own staff has it. */
  internal?: boolean | undefined;
  /** True if the provider's team has the very same. */
  provider?: boolean | undefined;
  /** Why the provider's team has it not, or only in part. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One person whom the provider's team can reach without going through others. */
export interface DirectLine {
  /** Who can be reached. */
  person?: string | undefined;
  /** In which way. */
  how?: string | undefined;
  /** What for. */
  for?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The named people through whom each side reaches the other. */
export interface Liaison {
  /** The person at the client. */
  client?: string | undefined;
  /** The person at the provider. */
  provider?: string | undefined;
  /** Who stands in on each side. */
  backup?: Sides<string> | undefined;
  /** When they can be reached, in the local time of each. One window for both, or one for each. */
  hours?: TimeWindow | Sides<TimeWindow> | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One board of both sides. */
export interface Body {
  /** Short name of this board. The log uses it to show that it met. */
  id?: string | undefined;
  /** Its name as people say it. */
  title?: string | undefined;
  /** Who sits on it. */
  level?: 'executive' | 'management' | 'operations' | undefined;
  /** Who sits on it, from both sides. */
  members?: Members | undefined;
  /** Who leads it. */
  chair?: string | undefined;
  /** How often it meets. */
  every?: Duration | undefined;
  /** The regular meeting in which it meets, if it is one of those under communication. */
  cadence?: string | undefined;
  /** What it may decide. */
  decides?: string | undefined;
  /** Day on which it last met. A later entry in the log counts instead. */
  lastHeld?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** People from both sides. */
export interface Members {
  /** People of the client. */
  client?: string[] | undefined;
  /** People of the provider. */
  provider?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One step of the ladder. */
export interface EscalationLevel {
  /** Number of the step. 1 is the first to be asked. */
  level?: number | undefined;
  /** Who is asked at the client. */
  client?: string | undefined;
  /** Who is asked at the provider. */
  provider?: string | undefined;
  /** Time to a first answer. It should not grow from step to step. */
  respondWithin?: Duration | undefined;
  /** What kind of problem belongs here. */
  for?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who does what for one activity. */
export interface RaciRow {
  /** Short name of this activity. */
  id?: string | undefined;
  /** What is done. */
  activity?: string | undefined;
  /** The part of the scope to which it belongs. */
  scope?: string | undefined;
  /** Who does it. */
  responsible?: string[] | undefined;
  /** Who answers for it. Exactly one person. */
  accountable?: string[] | undefined;
  /** Who is asked before. */
  consulted?: string[] | undefined;
  /** Who is told after. */
  informed?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What both sides answered to one question on one day. */
export interface JointSurvey {
  /** Short name, needed only if one day has two surveys. */
  id?: string | undefined;
  /** Day on which answers were closed. */
  date?: string | undefined;
  /** What was asked about. If left out, the relationship as a whole. */
  about?: 'overall' | 'value' | 'performance' | 'goals' | 'governance' | 'resilience' | 'people' | 'concentration' | 'commercial' | undefined;
  /** The question as it was asked. */
  question?: string | undefined;
  /** Mean score of the client, from 1 (bad) to 5 (good). */
  client?: number | undefined;
  /** Mean score of the provider, from 1 (bad) to 5 (good). */
  provider?: number | undefined;
  /** How many people answered on each side. */
  answers?: Sides<number> | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One problem. */
export interface Issue {
  /** Short name of this issue. */
  id?: string | undefined;
  /** What is wrong, in one sentence. */
  what?: string | undefined;
  /** What kind of problem it is. If left out, a missed KPI. */
  type?: 'performance' | 'incident' | 'relationship' | undefined;
  /** The KPI in which it shows. */
  kpi?: string | undefined;
  /** The channel in which it shows. If left out, all of them. */
  channel?: string | undefined;
  /** Whether it will pass by itself. */
  class?: 'transient' | 'systemic' | undefined;
  /** What kind of cause it has. The first two can be repaired, the last two hardly. */
  nature?: 'operational' | 'capability' | 'culture' | 'values' | undefined;
  /** Why it happens, as far as it is known. */
  rootCause?: string | undefined;
  /** How the cause was found. */
  method?: string | undefined;
  /** Day on which it was first seen. */
  detectedOn?: string | undefined;
  /** Which side named it first. */
  raisedBy?: 'client' | 'provider' | 'both' | undefined;
  /** Who named it. */
  raisedByPerson?: string | undefined;
  /** Day on which both sides first talked about it. If left out, an entry `held` or `reviewed` in the log counts. */
  jointReviewOn?: string | undefined;
  /** How far the KPI was from its target when the plan was made, in percent of the target. */
  gapAtPlan?: number | undefined;
  /** Who sees to it on each side. */
  owner?: Sides<string> | undefined;
  /** The plan that deals with it. A plan may name its issues instead. */
  plan?: string | undefined;
  /** Where it stands. If left out, it is open. */
  status?: 'open' | 'inProgress' | 'watching' | 'closed' | undefined;
  /** Day on which it was closed. */
  closedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What both sides do about one or more issues. Short plans get done. */
export interface ImprovementPlan {
  /** Short name of this plan. */
  id?: string | undefined;
  /** Its name as people say it. */
  title?: string | undefined;
  /** The issues that it deals with. */
  issues?: string[] | undefined;
  /** What will be done, in a few sentences. */
  summary?: string | undefined;
  /** Which side brought the plan. */
  proposedBy?: 'client' | 'provider' | 'both' | undefined;
  /** Day on which both sides agreed to it. */
  agreedOn?: string | undefined;
  /** What will be true when the plan has worked. */
  success?: string | undefined;
  /** The KPI by which success is read. */
  kpi?: string | undefined;
  /** Where the KPI stood at the start, in its unit. */
  baseline?: KpiValue | undefined;
  /** Where the KPI must get to, in its unit. */
  target?: KpiValue | undefined;
  /** Day by which it must get there. */
  by?: string | undefined;
  /** Who answers for the plan on each side. */
  owner?: Sides<string> | undefined;
  /** What is done, each with a measure, an owner and a day. */
  actions?: Action[] | undefined;
  /** Days on which both sides look at progress. */
  checkIns?: CheckIn[] | undefined;
  /** Dated steps on the way. */
  milestones?: PlanMilestone[] | undefined;
  /** Where it stands. If left out, it is running. */
  status?: 'draft' | 'running' | 'succeeded' | 'failed' | 'dropped' | undefined;
  /** Day on which it was closed. */
  closedOn?: string | undefined;
  /** How it ended. */
  outcome?: string | undefined;
  /** How long the KPI is watched for a relapse after the plan is closed. If left out, 90 days is assumed. */
  watch?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing to do. */
export interface Action {
  /** Short name of this action. */
  id?: string | undefined;
  /** What is done. */
  what?: string | undefined;
  /** The KPI that it should move, if there is one. */
  kpi?: string | undefined;
  /** How one can tell that it is done or works. A KPI counts as a measure. */
  measure?: string | undefined;
  /** The value that it should reach, in the unit of its KPI or measure. */
  target?: KpiValue | undefined;
  /** Who does it, and who supports it on the other side. */
  owner?: Sides<string> | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  /** Where it stands. If left out, it is open. */
  status?: 'open' | 'done' | 'dropped' | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One look at progress. */
export interface CheckIn {
  /** Short name, used by the log. */
  id?: string | undefined;
  /** Day for which it is planned. */
  due?: string | undefined;
  /** Day on which it took place. A later entry in the log counts instead; one about the plan counts for all check-ins due by then. */
  heldOn?: string | undefined;
  /** What was seen. */
  result?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One dated step of a plan. */
export interface PlanMilestone {
  /** Short name of this milestone. */
  id?: string | undefined;
  /** What is reached on that day. */
  what?: string | undefined;
  /** Day by which it must be reached. */
  due?: string | undefined;
  /** Who answers for it. */
  owner?: string | undefined;
  /** Where it stands. If left out, it is open. */
  status?: 'open' | 'done' | 'dropped' | undefined;
  /** Day on which it was reached. */
  doneOn?: string | undefined;
  /** True if a delay here delays the whole plan. If left out, it does not. */
  criticalPath?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One setting of the daily work. */
export interface Parameter {
  /** Short name of this setting. */
  id?: string | undefined;
  /** What is set. */
  name?: string | undefined;
  /** How it is set today, in the unit stated. */
  value?: number | undefined;
  /** Unit of the value and of its limits. */
  unit?: string | undefined;
  /** The lowest value that was agreed. */
  min?: number | undefined;
  /** The highest value that was agreed. */
  max?: number | undefined;
  /** Day of the last change. */
  changedOn?: string | undefined;
  /** Who approved the last change. If left out, an entry `decided` in the log counts. */
  approvedBy?: string | undefined;
  /** Why it was changed. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One proposal to do better or to grow. */
export interface Idea {
  /** Short name of this idea. */
  id?: string | undefined;
  /** Day on which it was proposed. */
  date?: string | undefined;
  /** What is proposed. */
  what?: string | undefined;
  /** Which side proposed it. */
  raisedBy?: 'client' | 'provider' | 'both' | undefined;
  /** What it should bring. */
  expected?: string | undefined;
  /** Where it stands. If left out, it is proposed. */
  status?: 'proposed' | 'accepted' | 'done' | 'declined' | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One price that differs from the general rate. */
export interface Rate {
  /** Short name of this price. */
  id?: string | undefined;
  /** What this price is for, in words. */
  for?: string | undefined;
  /** The channel to which this price belongs. If left out, it holds for all. */
  channel?: string | undefined;
  /** The language to which this price belongs, as a code. If left out, it holds for all. */
  language?: string | undefined;
  /** Price per unit of the pricing model. */
  rate?: Money | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A change of price that happens by rule. */
export interface Indexation {
  /** The published figure that the price follows, or the fixed rise. */
  index?: string | undefined;
  /** The most the price may rise each time, in percent. */
  cap?: number | undefined;
  /** Next day on which the price changes. */
  on?: string | undefined;
  /** How often the price changes. If left out, once a year. */
  every?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One reward or deduction that depends on a KPI. */
export interface Incentive {
  /** Short name, needed only if one KPI has two incentives. */
  id?: string | undefined;
  /** The KPI on which the money depends. */
  kpi?: string | undefined;
  /** Who gains. */
  type?: 'bonus' | 'malus' | 'discount' | undefined;
  /** The value of the KPI, in its unit, at which the money moves. */
  trigger?: KpiValue | undefined;
  /** How many periods running the trigger must be met. If left out, one is enough. */
  periods?: number | undefined;
  /** What is paid or taken off each time, in percent of the monthly fee. */
  amount?: number | undefined;
  /** What is paid or taken off each time, if it is a sum and not a percentage. */
  fixedAmount?: Money | undefined;
  /** The most that can move in one month, in percent of the monthly fee. */
  cap?: number | undefined;
  /** Other KPIs that must hold for the money to be paid, so that one number is not bought with another. */
  onlyWhile?: Condition[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A KPI that must hold. */
export interface Condition {
  /** The KPI that must hold. */
  kpi?: string | undefined;
  /** The value, in the unit of the KPI, that must be held or bettered. If left out, the target of the KPI. */
  atLeast?: KpiValue | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The money that each side sets aside. */
export interface Funding {
  /** What the client has set aside. */
  client?: ClientFunding | undefined;
  /** What the provider puts in. */
  provider?: ProviderFunding | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The budget of the client for this partnership. */
export interface ClientFunding {
  /** Approved money for one period, for fees and for the client's own support. */
  budget?: Money | undefined;
  /** The period that the budget covers. If left out, a year. */
  period?: Duration | undefined;
  /** What the client's own support costs in the same period, such as team leads, trainers, tools and travel. */
  supportCost?: Money | undefined;
  /** Day on which the budget was approved. */
  approvedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What the provider invests in this partnership. */
export interface ProviderFunding {
  /** Money that the provider puts in without billing it. */
  investment?: Money | undefined;
  /** The period in which it is spent. If left out, a year. */
  period?: Duration | undefined;
  /** What the money goes into. */
  into?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How one class of assets is kept in good shape. */
export interface Upkeep {
  /** Short name, needed only if one class has two plans. */
  id?: string | undefined;
  /** What is kept in good shape. */
  asset?: 'people' | 'skill' | 'facility' | 'technology' | undefined;
  /** What is done, and how often. */
  plan?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  /** Day on which both sides last looked at it. */
  lastReviewed?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Expected and proven value. */
export interface BenefitsCase {
  /** Value that was expected by now, for the period stated. */
  expected?: Money | undefined;
  /** Value that was proven, for the same period. */
  actual?: Money | undefined;
  /** The period that both sums cover. If left out, a year. */
  per?: Duration | undefined;
  /** Day to which the actual value was worked out. */
  asOf?: string | undefined;
  /** How the value is worked out. */
  measuredBy?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What it means if the work stops. */
export interface Impact {
  /** Revenue that is lost or at stake for each day without service. */
  revenueAtRiskPerDay?: Money | undefined;
  /** How many customers would find nobody each day. */
  customersPerDay?: number | undefined;
  /** How long the service may be down before the harm cannot be borne. Every recovery time must fit within it. */
  maximumOutage?: Duration | undefined;
  /** How much work, counted back in time, may be lost. */
  maximumDataLoss?: Duration | undefined;
  /** Why the partnership is rated as critical as it is. */
  reason?: string | undefined;
  /** Day on which these figures were worked out. */
  assessedOn?: string | undefined;
  /** Who worked them out. */
  assessedBy?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that could stop or harm the work. */
export interface Threat {
  /** Short name of this threat. */
  id?: string | undefined;
  /** What could happen. */
  what?: string | undefined;
  /** What kind of threat it is. */
  type?: 'data' | 'connectivity' | 'staffAvailability' | 'facility' | 'equipment' | 'supplier' | 'financial' | 'legal' | 'other' | undefined;
  /** What is exposed. */
  assets?: ('equipment' | 'people' | 'data' | 'facility')[] | undefined;
  /** How likely it is within a year. */
  likelihood?: 'low' | 'medium' | 'high' | undefined;
  /** How bad it would be. */
  impact?: 'low' | 'medium' | 'high' | 'critical' | undefined;
  /** The sites that it strikes. If left out, all of them. */
  sites?: string[] | undefined;
  /** Who watches it. */
  owner?: string | undefined;
  /** The plans that cover it. A plan may name its threats instead. */
  continuity?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the work goes on or comes back. */
export interface ContinuityPlan {
  /** Short name of this plan. The log uses it to show that it was tested. */
  id?: string | undefined;
  /** Its name as people say it. */
  title?: string | undefined;
  /** What it is for. If left out, to keep the work going. */
  type?: 'continuity' | 'recovery' | undefined;
  /** The threats that it covers. */
  threats?: string[] | undefined;
  /** Time from the outage until the service works again. */
  rto?: Duration | undefined;
  /** How much data, counted back in time from the outage, may be lost. */
  rpo?: Duration | undefined;
  /** How much of the normal work can be done while it runs, in percent. */
  capacity?: number | undefined;
  /** Who sets it off and keeps it ready. */
  owner?: string | undefined;
  /** The site that takes over. It must not be one that the same threat strikes. */
  alternateSite?: string | undefined;
  /** Day of the last exercise. A later entry in the log counts instead. */
  lastTested?: string | undefined;
  /** What the last exercise showed. */
  testResult?: string | undefined;
  /** Where the full plan is kept. */
  link?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Rules for personal data. */
export interface DataProtection {
  /** Who decides about the data, and who works with it on whose behalf. */
  roles?: DataRoles | undefined;
  /** Companies that work with the data on behalf of the provider. An empty list says that there are none. */
  subProcessors?: SubProcessor[] | undefined;
  /** Countries in which the data is kept or can be seen. */
  locations?: DataLocation[] | undefined;
  /** What kinds of personal data are touched. */
  categories?: string[] | undefined;
  /** What happens to the data when the contract ends. */
  returnOrDelete?: 'return' | 'delete' | 'returnThenDelete' | undefined;
  /** Time within which the provider must tell the client of a loss or leak of data. */
  breachNotice?: Duration | undefined;
  /** Day on which this was last looked at. */
  lastReviewed?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The part each side has in the law on personal data. */
export interface DataRoles {
  /** The part of the client. */
  client?: 'controller' | 'jointController' | 'processor' | undefined;
  /** The part of the provider. */
  provider?: 'controller' | 'jointController' | 'processor' | 'subProcessor' | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One company that works with the data on behalf of the provider. */
export interface SubProcessor {
  /** Short name of this company. */
  id?: string | undefined;
  /** Name of the company. */
  name?: string | undefined;
  /** What it does. */
  service?: string | undefined;
  /** Country in which it works with the data, as a two-letter code. */
  country?: string | undefined;
  /** Day on which the client agreed to it. */
  agreedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One country in which the data is kept or can be seen. */
export interface DataLocation {
  /** Two-letter code of the country. */
  country?: string | undefined;
  /** What happens there. */
  what?: string | undefined;
  /** True if it was checked that data may be sent there. */
  assessed?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One piece of news that may change the partnership. */
export interface RiskEvent {
  /** Short name of this event. */
  id?: string | undefined;
  /** What kind of event it is. */
  type?: 'acquisition' | 'merger' | 'siteMove' | 'leaderChange' | 'financial' | 'strategyChange' | 'layoffs' | 'legal' | 'other' | undefined;
  /** Where it happens. If left out, at the provider. */
  side?: 'client' | 'provider' | 'both' | undefined;
  /** What happens. */
  what?: string | undefined;
  /** Day on which it was made known or takes effect. */
  date?: string | undefined;
  /** Where it stands. */
  status?: 'rumoured' | 'announced' | 'completed' | 'cancelled' | undefined;
  /** What is done about it. */
  mitigation?: Mitigation | undefined;
  /** For a site move: how the work moves, or where the plan is kept. */
  transitionPlan?: string | undefined;
  /** For a site move: how long both sites do the work side by side. */
  parallelRun?: Duration | undefined;
  /** For a site move: the KPIs that must hold, and the values at which the move stops. */
  kpiGuard?: KpiGuard[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What is done about an event. */
export interface Mitigation {
  /** What is done. */
  what?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A KPI that must hold during a move. */
export interface KpiGuard {
  /** The KPI that is watched. */
  kpi?: string | undefined;
  /** The value, in the unit of the KPI, at which the move stops. */
  threshold?: KpiValue | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How many people leave. */
export interface Attrition {
  /** Among the people who work on this partnership. */
  account?: AttritionReading | undefined;
  /** Among all agents of the provider. */
  providerWide?: AttritionReading | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One reading of how many people leave. */
export interface AttritionReading {
  /** Leavers in percent of the average team. It may pass 100 % in a year. */
  rate?: number | undefined;
  /** The time that the rate stands for. If left out, a year. */
  basis?: 'annualised' | 'quarterly' | 'monthly' | undefined;
  /** How many people left in the time that was counted. */
  leavers?: number | undefined;
  /** The time over which leavers were counted. */
  over?: Duration | undefined;
  /** How many people the provider moved to other clients in that time. They are not leavers. */
  movedOff?: number | undefined;
  /** Last day that was counted. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Who may inspect the provider. */
export interface AuditRights {
  /** True if the client or those it sends may inspect. */
  client?: boolean | undefined;
  /** True if the client's regulators may inspect. */
  regulator?: boolean | undefined;
  /** How often it may be done without a special reason. */
  every?: Duration | undefined;
  /** How long before it must be announced. */
  notice?: Duration | undefined;
  /** What may be inspected. */
  areas?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One inspection or certificate. */
export interface Audit {
  /** Short name, used by the log. */
  id?: string | undefined;
  /** Who inspected. */
  type?: 'client' | 'provider' | 'independent' | 'certificate' | 'regulator' | undefined;
  /** What was inspected, or the standard that was certified. */
  areas?: string[] | undefined;
  /** Day on which it ended. */
  heldOn?: string | undefined;
  /** Last day of the certificate. */
  validUntil?: string | undefined;
  /** How many findings are not yet closed. */
  openFindings?: number | undefined;
  /** Day by which the next one is due. */
  nextDue?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One signed document. */
export interface Agreement {
  /** Short name by which this document is known here. */
  id?: string | undefined;
  /** Title and number as printed on the document. */
  title?: string | undefined;
  /** What kind of document it is. */
  type?: 'master' | 'workOrder' | 'amendment' | 'serviceLevels' | 'dataProcessing' | 'other' | undefined;
  /** Day of the last signature. */
  signedOn?: string | undefined;
  /** Where the signed copy is kept. */
  link?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What one side may do to end the contract before its term is over. */
export interface RightsToEnd {
  /** Ending because the other side broke the contract or missed what was agreed. `false` means that there is no such right. */
  forCause?: TerminationForCause | false | undefined;
  /** Ending without giving a reason. `false` means that there is no such right. */
  forConvenience?: TerminationForConvenience | false | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The right to end the contract because the other side broke it or missed what was agreed. */
export interface TerminationForCause {
  /** Time from written notice to the end of service, once the time to cure has passed. */
  notice?: Duration | undefined;
  /** Time the other side has to put the failure right before notice may be given. Holds for every trigger that states none of its own. */
  cure?: Duration | undefined;
  /** The measured failures that count as cause. Without one, cause is a matter of opinion. */
  triggers?: PerformanceTrigger[] | undefined;
  /** Reasons other than a missed KPI that count as cause. */
  grounds?: ('materialBreach' | 'nonPayment' | 'insolvency' | 'materialChange' | 'securityWeakness' | 'supervisionBlocked' | 'changeOfControl')[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One measured failure that gives the right to end the contract. */
export interface PerformanceTrigger {
  /** Short name, needed only if one KPI has two triggers. */
  id?: string | undefined;
  /** The KPI that is watched. */
  kpi?: string | undefined;
  /** The value, in the unit of the KPI, at which a period counts as failed. */
  threshold?: KpiValue | undefined;
  /** How many periods running must fail. If left out, one is enough. */
  periods?: number | undefined;
  /** Time to put this failure right before notice may be given. If left out, the time to cure of the whole right holds. */
  cure?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The right to end the contract without giving a reason. */
export interface TerminationForConvenience {
  /** Time from written notice to the end of service. */
  notice?: Duration | undefined;
  /** What must be paid for leaving, on top of the fees until the end of service. Say 0 if it is free. */
  fee?: Money | undefined;
  /** How the fee is worked out. If left out, the fee is a fixed sum. */
  feeBasis?: 'none' | 'fixed' | 'monthsOfFee' | 'remainingFees' | 'rampDownCosts' | 'unrecoveredInvestment' | undefined;
  /** How many months of the average fee must be paid, if that is the basis. */
  feeMonths?: number | undefined;
  /** Part of the fees for the rest of the term that must be paid, in percent, if that is the basis. */
  feeShare?: number | undefined;
  /** The most that may be asked for, whatever the basis. */
  feeCap?: Money | undefined;
  /** First day on which this notice may be given. If left out, it may be given at any time. */
  notBefore?: string | undefined;
  /** True if single channels or tasks may be ended this way while the rest goes on. */
  partly?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Work that the provider must go on doing after the end of the contract while it moves to others. */
export interface TransitionService {
  /** How long after the end of the contract the provider must go on working. */
  duration?: Duration | undefined;
  /** True if the provider owes this service also when it ended the contract itself. Only then does the time count on top of its notice. If left out, it is taken not to bind. */
  bindsWhenProviderLeaves?: boolean | undefined;
  /** How much longer the client may ask for it. */
  extension?: Duration | undefined;
  /** Price during this time, per unit of the pricing model. If left out, the contract rate goes on. */
  rate?: Money | undefined;
  /** True if targets and their consequences hold during this time too. */
  serviceLevelsHold?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How knowledge moves to the new team. */
export interface KnowledgeTransfer {
  /** Time from the first session to sign-off. */
  duration?: Duration | undefined;
  /** What must be handed over. */
  topics?: string[] | undefined;
  /** Where the written material is kept. */
  material?: string | undefined;
  /** Who gives the knowledge, and who takes it in. */
  owner?: Sides<string> | undefined;
  /** Who confirms that the provider knows enough. */
  signedOffBy?: string | undefined;
  /** Day of the sign-off. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that must be true before work goes live. */
export interface GoNoGoCriterion {
  /** Short name of this criterion. */
  id?: string | undefined;
  /** What must be true, in one sentence. */
  criterion?: string | undefined;
  /** The KPI that shows it, if there is one. */
  kpi?: string | undefined;
  /** The value, in the unit of the KPI, that must be reached. */
  threshold?: KpiValue | undefined;
  /** Day on which it is decided. */
  due?: string | undefined;
  /** Who says go or no-go. */
  decidedBy?: string | undefined;
  /** Day on which it was decided. Leave it out while open. */
  decidedOn?: string | undefined;
  /** What was decided. Leave it out while open. */
  result?: 'go' | 'goWithConditions' | 'noGo' | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the work goes back if the start fails. */
export interface Rollback {
  /** What is done, in one or two sentences, or where the plan is kept. */
  plan?: string | undefined;
  /** What sets it off. */
  trigger?: string | undefined;
  /** Who sets it off. */
  owner?: string | undefined;
  /** Time from the decision until the old team does the work again. */
  within?: Duration | undefined;
  /** Last day on which going back is possible. */
  possibleUntil?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One dated step of the project. */
export interface TransitionMilestone {
  /** Short name of this milestone. */
  id?: string | undefined;
  /** What is reached on that day. */
  what?: string | undefined;
  /** Day by which it must be reached. */
  due?: string | undefined;
  /** Who answers for it. */
  owner?: string | undefined;
  /** Where it stands. If left out, it is open. */
  status?: 'open' | 'done' | 'dropped' | undefined;
  /** Day on which it was reached. */
  doneOn?: string | undefined;
  /** True if a delay here delays go-live. If left out, it does not. */
  criticalPath?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One step of moving the work out. */
export interface ExitStep {
  /** Short name of this step. */
  id?: string | undefined;
  /** What is done. */
  what?: string | undefined;
  /** Who does it or sees to it. */
  owner?: string | undefined;
  /** How long it takes. */
  takes?: Duration | undefined;
  /** Ids of the steps that must be done first. If left out, the step before it in the list. */
  after?: string[] | undefined;
  /** In which kind of exit this step is needed. If left out, in both. */
  when?: 'planned' | 'stressed' | 'both' | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How data comes back and is deleted. */
export interface DataReturn {
  /** Which data comes back. */
  what?: string | undefined;
  /** In which form. */
  format?: string | undefined;
  /** Time from the end of the contract until the client has its data. */
  within?: Duration | undefined;
  /** Time from the end of the contract until the provider has deleted its copies. */
  deletionWithin?: Duration | undefined;
  /** True if the provider must certify the deletion. */
  proofOfDeletion?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the provider hands over what it knows. */
export interface ExitKnowledgeTransfer {
  /** How long it takes. */
  duration?: Duration | undefined;
  /** What is handed over. */
  what?: string | undefined;
  /** Who takes it in. */
  to?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One place to which the work could go. */
export interface ExitAlternative {
  /** Short name of this alternative. */
  id?: string | undefined;
  /** What kind of place it is. */
  where?: 'inHouse' | 'otherProvider' | 'stop' | undefined;
  /** The other provider. */
  provider?: string | undefined;
  /** The channel that it could take. If left out, all of them. */
  channel?: string | undefined;
  /** How many full-time agents it could take over. */
  headcount?: number | undefined;
  /** Time from the decision until it does the work. */
  readyWithin?: Duration | undefined;
  /** True if it has been agreed with those who would take the work. */
  agreed?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How hard it would be to replace this provider. */
export interface Substitutability {
  /** How hard it is. */
  rating?: 'easy' | 'hard' | 'impossible' | undefined;
  /** Why it is so. */
  reason?: string | undefined;
  /** How hard it would be to do the work in house again. */
  reintegration?: 'easy' | 'hard' | 'impossible' | undefined;
  /** Day of this judgement. */
  assessedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Costs and gains of leaving. The fee for leaving is stated under termination. */
export interface ExitBusinessCase {
  /** What the move itself costs once, such as hiring, training and tools. */
  transitionCost?: Money | undefined;
  /** How long two teams are paid for the same work. */
  dualRun?: Duration | undefined;
  /** What the second team costs in that time. If left out, it is worked out from the monthly fee. */
  dualRunCost?: Money | undefined;
  /** What leaving brings each year once the move is over. */
  annualGain?: Money | undefined;
  /** Day on which it was worked out. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the partner was chosen. */
export interface Selection {
  /** Day of the choice. */
  decidedOn?: string | undefined;
  /** Who chose. */
  decidedBy?: string[] | undefined;
  /** What counted, and how much. The weights add up to 100 %. */
  criteria?: SelectionCriterion[] | undefined;
  /** Who was looked at. */
  candidates?: Candidate[] | undefined;
  /** What was checked before signing. */
  dueDiligence?: DueDiligence | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that counted. */
export interface SelectionCriterion {
  /** Short name, needed only if one type is used twice. */
  id?: string | undefined;
  /** What it is about. */
  type?: 'price' | 'partnershipFit' | 'culture' | 'capability' | 'quality' | 'security' | 'finances' | 'location' | 'technology' | 'other' | undefined;
  /** What was asked, in words. */
  what?: string | undefined;
  /** How much it counted, in percent of the whole. */
  weight?: number | undefined;
  /** What the chosen partner got, from 1 (bad) to 5 (good). */
  score?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One provider that was looked at. */
export interface Candidate {
  /** The provider. */
  provider?: string | undefined;
  /** Its weighted score, from 1 (bad) to 5 (good). */
  score?: number | undefined;
  /** Why it was chosen or not. */
  reason?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What was checked before signing. */
export interface DueDiligence {
  /** Day on which the check ended. */
  doneOn?: string | undefined;
  /** Who checked. */
  by?: string | undefined;
  /** What was checked. */
  areas?: string[] | undefined;
  /** What was found. */
  result?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One look at our own part. */
export interface Introspection {
  /** Short name, used by the log. */
  id?: string | undefined;
  /** Day on which it was done. */
  date?: string | undefined;
  /** Who looked. */
  by?: string[] | undefined;
  /** Whether we train the partner's team well. */
  training?: InwardArea | undefined;
  /** Whether we tell the partner what it needs, in time. */
  communication?: InwardArea | undefined;
  /** Whether our targets are clear, fair and published. */
  kpis?: InwardArea | undefined;
  /** What else was found. */
  findings?: string[] | undefined;
  /** What else we do about it. */
  actions?: InwardAction[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One area of our own part. */
export interface InwardArea {
  /** What was found. */
  finding?: string | undefined;
  /** Where it stands. */
  status?: 'inOrder' | 'actionNeeded' | 'done' | undefined;
  /** What we do about it. */
  action?: string | undefined;
  /** Who does it. */
  owner?: string | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that we do ourselves. */
export interface InwardAction {
  /** Short name of this action. */
  id?: string | undefined;
  /** What is done. */
  what?: string | undefined;
  /** Who does it. */
  owner?: string | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One of the five steps. */
export interface LifecycleStep {
  /** Which step it is. */
  step?: 'introspect' | 'communicate' | 'realign' | 'evaluate' | 'letGo' | undefined;
  /** Day on which it began. */
  startedOn?: string | undefined;
  /** Day on which it ended. */
  doneOn?: string | undefined;
  /** What shows that it was done, or where that is kept. */
  evidence?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that would make us review whether to leave. */
export interface ExitTrigger {
  /** Short name of this trigger. */
  id?: string | undefined;
  /** The KPI that is watched. */
  kpi?: string | undefined;
  /** The value, in the unit of the KPI, at which a period counts as failed. */
  threshold?: KpiValue | undefined;
  /** How many periods running must fail. If left out, one is enough. */
  periods?: number | undefined;
  /** What must happen, if it is not a KPI. */
  condition?: string | undefined;
  /** True if it counts only once an improvement plan has failed. If left out, it does. */
  afterRemediation?: boolean | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The explicit choice to stay, repair, spread the work or leave. */
export interface Decision {
  /** What was chosen. */
  type?: 'stay' | 'fix' | 'rebalance' | 'exit' | undefined;
  /** Day of the choice. */
  date?: string | undefined;
  /** Who chose. */
  by?: string[] | undefined;
  /** What it costs and brings, with sums where they are known. */
  financialImpact?: string | undefined;
  /** What customers will notice. */
  customerImpact?: string | undefined;
  /** Why this was chosen. */
  rationale?: string | undefined;
  /** What showed early that the two sides do not fit, if we leave before all four steps are done. */
  earlyExit?: EarlyExit | undefined;
  /** Why people chose other than what the health report advised. */
  againstAdvice?: AgainstAdvice | undefined;
  /** Day on which the choice is looked at again. */
  reviewOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Early evidence that the two sides do not fit. */
export interface EarlyExit {
  /** The steps in which it showed. */
  observedIn?: ('communicate' | 'realign')[] | undefined;
  /** What was seen, or where that is kept. */
  evidence?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A choice other than what was advised. */
export interface AgainstAdvice {
  /** What the health report advised. */
  advice?: 'collect' | 'lookInward' | 'stay' | 'fix' | 'rebalance' | 'exitReview' | undefined;
  /** Why people chose otherwise. */
  reason?: string | undefined;
  /** Who answers for it. */
  by?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How the work is spread anew. */
export interface Rebalance {
  /** What is done. */
  option?: 'addProvider' | 'moveShare' | 'bringInHouse' | 'replace' | undefined;
  /** The provider that takes over. */
  replacement?: string | undefined;
  /** Day by which the work begins to move. */
  startBy?: string | undefined;
  /** How each channel is to be split in the end. Each adds up to 100 %. */
  targetShares?: TargetShare[] | undefined;
  /** Who leads it. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How one channel is to be split in the end. */
export interface TargetShare {
  /** The channel. */
  channel?: string | undefined;
  /** Part done by our own staff, in percent. */
  inHouse?: number | undefined;
  /** Part done by each provider. */
  providers?: ProviderShare[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Part of a channel done by one provider. */
export interface ProviderShare {
  /** The provider. */
  provider?: string | undefined;
  /** Part of the channel, in percent. */
  share?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One provider as a company, whichever partnerships it serves. What is known here holds for all of them. */
export interface Provider {
  /** Says that this document is a provider. */
  kind?: 'Provider' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name by which partnerships refer to the provider. */
  name?: string | undefined;
  /** Full name of the company. */
  title?: string | undefined;
  /** Who may read this document. */
  audience?: 'shared' | 'client' | undefined;
  /** Legal entity identifier: 20 letters and digits, of which the last two are check digits. */
  lei?: string | undefined;
  /** Country in which the company is registered, as a two-letter code. */
  country?: string | undefined;
  /** Short name of the ultimate parent company, or of another provider that owns this one. Providers with the same parent count as one when concentration is worked out. */
  parent?: string | undefined;
  /** Legal entity identifier of the ultimate parent company. */
  parentLei?: string | undefined;
  /** Other providers that stand or fall with this one without the same parent, such as by shared owners or a guarantee. */
  connectedWith?: string[] | undefined;
  /** The provider's leaders who matter to all of its partnerships. */
  people?: ProviderPerson[] | undefined;
  /** The lines of business that the provider earns its money in. A shrinking share of ours shows that it turns elsewhere. */
  segments?: Segment[] | undefined;
  /** Part of the provider's revenue that comes from the client, in percent. Very little means little attention; very much means that the provider depends on the client. */
  clientShareOfRevenue?: number | undefined;
  /** Where the provider can do the work, used or not. */
  sites?: ProviderSite[] | undefined;
  /** People the provider could put to work for the client, by contract or by word, as of a day. Used when work must move. */
  freeCapacity?: FreeCapacity[] | undefined;
  /** How many agents leave the provider as a whole. Beside it one sees whether the attrition of an account is its own. */
  attrition?: ProviderAttrition | undefined;
  /** Whether the provider will still be there. Look at least once a year. */
  finances?: Finances | undefined;
  /** News about the provider as a whole, such as a purchase, a merger or a new leader, and what is done about it. */
  events?: ProviderEvent[] | undefined;
  /** What could make it a worse partner without any news of the day, and what is done about it. */
  risks?: ProviderRisk[] | undefined;
  /** Companies to which the provider passes work on, down the whole chain. An empty list says that there are none. */
  subProviders?: SubProvider[] | undefined;
  /** Standards to which the provider is certified. */
  certificates?: Certificate[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How many agents leave the provider as a whole. Beside it one sees whether the attrition of an account is its own. */
export interface ProviderAttrition {
  /** Leavers in percent of the average number of agents. It may pass 100 % in a year. */
  rate?: number | undefined;
  /** The time that the rate stands for. If left out, a year. */
  basis?: 'annualised' | 'quarterly' | 'monthly' | undefined;
  /** How many agents left in the time that was counted. */
  leavers?: number | undefined;
  /** The time over which leavers were counted. */
  over?: Duration | undefined;
  /** Last day that was counted. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Whether the provider will still be there. Look at least once a year. */
export interface Finances {
  /** Credit ratings, newest last. */
  ratings?: Rating[] | undefined;
  /** Yearly results, oldest first. Two years of loss in a row are a warning. */
  results?: YearlyResult[] | undefined;
  /** True if insolvency proceedings have been opened. */
  insolvency?: boolean | undefined;
  /** Day on which somebody last looked at the finances. */
  lastReviewed?: string | undefined;
  /** Who looked. */
  reviewedBy?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One leader of the provider. */
export interface ProviderPerson {
  /** Short name of this person. */
  id?: string | undefined;
  /** Full name. Leave it out if the entry stands for a role. */
  name?: string | undefined;
  /** What the person does. */
  role?: string | undefined;
  /** First day in this role. */
  since?: string | undefined;
  /** Last day in this role, if it is known. */
  until?: string | undefined;
  /** Who takes over. */
  successor?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One line of business. */
export interface Segment {
  /** The line of business. */
  name?: string | undefined;
  /** True if the client's work belongs to it. */
  ours?: boolean | undefined;
  /** Part of the provider's revenue, in percent. */
  share?: number | undefined;
  /** The day to which the share refers. */
  asOf?: string | undefined;
  /** Earlier shares, by which a turn of the business is seen. */
  history?: HistoryItem[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The share on an earlier day. */
export interface HistoryItem {
  /** Part of the provider's revenue then, in percent. */
  share?: number | undefined;
  /** The day to which the share refers. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One site of the provider. */
export interface ProviderSite {
  /** Short name of the site. */
  id?: string | undefined;
  /** Name of the site. */
  name?: string | undefined;
  /** Country of the site, as a two-letter code. */
  country?: string | undefined;
  /** City or region. */
  city?: string | undefined;
  /** Time zone of the site, as an IANA name. */
  timezone?: string | undefined;
  /** How many agents can work there at the same time. */
  seats?: number | undefined;
  /** Agents who work there for all clients, in full-time equivalents. */
  agents?: number | undefined;
  /** Languages spoken to customers there, as ISO codes. */
  languages?: string[] | undefined;
  /** Name of the area that one storm, power cut or network failure would hit at once. */
  riskZone?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** People free for one channel. */
export interface FreeCapacity {
  /** Short name, needed only if one channel has two entries. */
  id?: string | undefined;
  /** The channel that they could work on. */
  channel?: string | undefined;
  /** How many, in full-time equivalents. */
  fte?: number | undefined;
  /** Languages in which they can serve, as ISO codes. */
  languages?: string[] | undefined;
  /** True if the provider is bound to hold them free. Only such capacity counts when re-homing is worked out. */
  contracted?: boolean | undefined;
  /** How soon after the call they can start. */
  within?: Duration | undefined;
  /** The day to which the figure refers. */
  asOf?: string | undefined;
  /** Last day for which they are held free. */
  until?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One credit rating. */
export interface Rating {
  /** Who gave it. */
  agency?: string | undefined;
  /** The rating in the agency's own letters or points. */
  rating?: string | undefined;
  /** The rating on a scale from 1 (about to fail) to 5 (very sound), so that ratings of several agencies can be compared. */
  grade?: number | undefined;
  /** Where the agency sees it going. */
  outlook?: 'positive' | 'stable' | 'negative' | undefined;
  /** The day of the rating. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Revenue and profit of one year. */
export interface YearlyResult {
  /** The business year. */
  year?: number | undefined;
  /** Revenue of the year. */
  revenue?: Money | undefined;
  /** Profit after tax; below zero it is a loss. */
  profit?: Money | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One piece of news about the provider. */
export interface ProviderEvent {
  /** Short name of this event. */
  id?: string | undefined;
  /** What kind of event it is. */
  type?: 'acquisition' | 'merger' | 'siteMove' | 'leaderChange' | 'financial' | 'strategyChange' | 'layoffs' | 'legal' | 'other' | undefined;
  /** What happens. */
  what?: string | undefined;
  /** Day on which it was made known or takes effect. */
  date?: string | undefined;
  /** Where it stands. */
  status?: 'rumoured' | 'announced' | 'completed' | 'cancelled' | undefined;
  /** What is done about it for all partnerships at once. */
  mitigation?: ProviderEventMitigation | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What is done about it for all partnerships at once. */
export interface ProviderEventMitigation {
  /** What is done. */
  what?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One risk of working with this provider. */
export interface ProviderRisk {
  /** Short name of the risk, needed only if two are of one type. */
  id?: string | undefined;
  /** What kind of risk it is. */
  type?: 'pivot' | 'smallClient' | 'dependence' | 'other' | undefined;
  /** What could happen. */
  what?: string | undefined;
  /** Day on which the risk was seen. */
  notedOn?: string | undefined;
  /** What is done about it. */
  mitigation?: ProviderRiskMitigation | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What is done about it. */
export interface ProviderRiskMitigation {
  /** What is done. */
  what?: string | undefined;
  /** Who sees to it. */
  owner?: string | undefined;
  /** Day by which it is done. */
  due?: string | undefined;
  /** Day on which it was done. */
  doneOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One company in the chain. */
export interface SubProvider {
  /** Short name of the company. */
  id?: string | undefined;
  /** Name of the company. */
  name?: string | undefined;
  /** Legal entity identifier of the company. */
  lei?: string | undefined;
  /** What it does. */
  service?: string | undefined;
  /** Country from which it works, as a two-letter code. */
  country?: string | undefined;
  /** How far down the chain it is: 1 works for the provider itself, 2 for a company of rank 1. */
  rank?: number | undefined;
  /** Id of the company in this list that it works for. Left out: the provider itself. */
  worksFor?: string | undefined;
  /** True if it sees personal data of customers. */
  personalData?: boolean | undefined;
  /** True if the work stops without it. */
  critical?: boolean | undefined;
  /** Day on which the client agreed to it. */
  agreedOn?: string | undefined;
  /** Day on which the risk of passing the work on was last assessed. */
  assessedOn?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One certificate. */
export interface Certificate {
  /** The standard and its part. */
  standard?: string | undefined;
  /** Which sites or services it covers. */
  scope?: string | undefined;
  /** Who certified. */
  issuedBy?: string | undefined;
  /** Last day of validity. */
  validUntil?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** All work of a client by channel, whoever does it. Sums of shares and concentration are judged here. */
export interface Portfolio {
  /** Says that this document is a portfolio. */
  kind?: 'Portfolio' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the portfolio. */
  name?: string | undefined;
  /** The portfolio in a few words, as it is shown to people. */
  title?: string | undefined;
  /** Short name of the client. Partnerships of the same client belong to the portfolio. */
  client?: string | undefined;
  /** Who may read this document. */
  audience?: 'shared' | 'client' | undefined;
  /** Time zone of the client, in which days are counted. */
  timezone?: string | undefined;
  /** Those who look after the portfolio as a whole. */
  people?: PortfolioPerson[] | undefined;
  /** The client's current strategy for customer service, with which every partnership is kept in line. */
  strategy?: PortfolioStrategy | undefined;
  /** Every channel with its whole volume, and the part that the client's own staff do. */
  channels?: PortfolioChannel[] | undefined;
  /** What the client's own staff think of working with providers. */
  surveys?: Survey[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The client's current strategy for customer service, with which every partnership is kept in line. */
export interface PortfolioStrategy {
  /** How the strategy is called or numbered. */
  version?: string | undefined;
  /** Day on which it was decided. */
  date?: string | undefined;
  /** The strategy in a sentence or two, or where it is written. */
  statement?: string | undefined;
  /** Who answers for it. */
  owner?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One survey of own staff. */
export interface Survey {
  /** Day of the survey. */
  date?: string | undefined;
  /** Mean score from 1 (poor) to 5 (very good). */
  score?: number | undefined;
  /** How many people answered. */
  answers?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One person on the client's side. */
export interface PortfolioPerson {
  /** Short name of this person. */
  id?: string | undefined;
  /** Full name. Leave it out if the entry stands for a role. */
  name?: string | undefined;
  /** What the person does. */
  role?: string | undefined;
  /** First day in this role. */
  since?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One channel as a whole. */
export interface PortfolioChannel {
  /** Short name of the channel. */
  channel?: string | undefined;
  /** The channel as it is shown to people. */
  title?: string | undefined;
  /** Contacts per month, whoever handles them. */
  volume?: number | undefined;
  /** Part of the volume that the client's own staff do, in percent. */
  inHouse?: number | undefined;
  /** Own staff on this channel, in full-time equivalents. */
  inHouseFte?: number | undefined;
  /** Agents whose work the own staff could take on at once, in full-time equivalents. */
  absorbable?: number | undefined;
  /** Providers that have no file of their own here, with their part of the volume. */
  elsewhere?: ElsewhereItem[] | undefined;
  /** Who answers for the channel on the client's side. */
  owner?: string | undefined;
  /** The day to which the figures refer. */
  asOf?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The part of one provider. */
export interface ElsewhereItem {
  /** Short name of the provider. */
  provider?: string | undefined;
  /** Short name of its ultimate parent company. */
  parent?: string | undefined;
  /** Part of the channel's volume, in percent. */
  share?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** KPIs with their unit, direction and formula, so that a partnership need only name them. A built-in one ships with the product. */
export interface KpiCatalogue {
  /** Says that this document is a KPI catalogue. */
  kind?: 'KpiCatalogue' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the catalogue. */
  name?: string | undefined;
  /** The catalogue in a few words, as it is shown to people. */
  title?: string | undefined;
  /** The KPIs. One with the id of a built-in KPI replaces what it states of it and keeps the rest. */
  kpis?: CatalogueKpi[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One KPI. */
export interface CatalogueKpi {
  /** Short name by which partnerships refer to the KPI. */
  id?: string | undefined;
  /** The KPI as it is shown to people. */
  name?: string | undefined;
  /** Which side of the service it shows. */
  family?: 'access' | 'quality' | 'customer' | 'people' | 'efficiency' | 'cost' | 'compliance' | 'continuity' | undefined;
  /** Unit of targets and readings: `%`, `s`, `min`, `h`, `d`, `pts`, `per 1k`, `×` (a ratio), `cur` (an amount of money), or a word such as `score`. */
  unit?: string | undefined;
  /** Which way is better. */
  direction?: 'higher' | 'lower' | 'band' | undefined;
  /** How it is worked out. */
  formula?: string | undefined;
  /** The usual formulas that differ in what is counted. */
  variants?: KpiVariant[] | undefined;
  /** True if a target says nothing without its variant. */
  variantRequired?: boolean | undefined;
  /** True if a target must say within which time, as in 80 % in 20 s. */
  secondsRequired?: boolean | undefined;
  /** What must be said beside the figure for it to mean anything. */
  statedWith?: string | undefined;
  /** Fewest cases on which a reading should rest. */
  minimumSample?: number | undefined;
  /** Values often seen. A starting point, not a norm. */
  typical?: string | undefined;
  /** Targets to begin with while none is agreed, one for each channel that differs. Proposals and new files take them. */
  usual?: UsualTarget[] | undefined;
  /** For a KPI that is best within a range: the usual range. */
  band?: Band | undefined;
  /** Targets beyond these are most likely slips of the pen. */
  plausible?: Plausible | undefined;
  /** Value, in the unit of the KPI, at which it earns no points at all: a floor if higher is better, a ceiling if lower is. */
  unacceptable?: number | undefined;
  /** For a KPI that is best within a range: the values at which it earns no points at all. */
  hardLimits?: HardLimits | undefined;
  /** Where formula and typical values come from. */
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** For a KPI that is best within a range: the usual range. */
export interface Band {
  /** Lower end, in the unit of the KPI. */
  min?: number | undefined;
  /** Upper end, in the unit of the KPI. */
  max?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Targets beyond these are most likely slips of the pen. */
export interface Plausible {
  /** Lowest plausible value, in the unit of the KPI. */
  min?: number | undefined;
  /** Highest plausible value, in the unit of the KPI. */
  max?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** For a KPI that is best within a range: the values at which it earns no points at all. */
export interface HardLimits {
  /** Lower limit, in the unit of the KPI. */
  min?: number | undefined;
  /** Upper limit, in the unit of the KPI. */
  max?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One formula. */
export interface KpiVariant {
  /** The word by which a partnership picks it. */
  id?: string | undefined;
  /** How it is worked out. */
  formula?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** A target to begin with. */
export interface UsualTarget {
  /** The channel that it is usual for. Left out: all others. */
  channel?: string | undefined;
  /** Value that is to be reached. */
  target?: KpiValue | undefined;
  /** Value from which the target counts as missed. */
  threshold?: KpiValue | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Readings of KPIs. Tools mostly export them as NAME.actuals.csv, which says the same. */
export interface Actuals {
  /** Says that this document holds readings. */
  kind?: 'Actuals' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the document. */
  name?: string | undefined;
  /** The readings in a few words, as they are shown to people. */
  title?: string | undefined;
  /** The partnership to which the readings belong. */
  partnership?: string | undefined;
  /** The readings, in any order. */
  readings?: Reading[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One reading. */
export interface Reading {
  /** The partnership, if it is not that of the document. */
  partnership?: string | undefined;
  /** Id of the KPI, or of the entry if the partnership has it twice. */
  kpi?: string | undefined;
  /** The time it stands for: a year, quarter, month, week or day. */
  period?: string | undefined;
  /** The value, in the unit of the KPI. A percentage is 83.5, not 0.835. */
  value?: number | undefined;
  /** Unit of the value: %, s, min, h, d, pts. It is converted to that of the KPI. Left out: the unit of the KPI. */
  unit?: string | undefined;
  /** Whose system it was read from. Left out: the one that both share. */
  side?: 'client' | 'provider' | undefined;
  /** How many cases it rests on, such as surveys or scored contacts. */
  sample?: number | undefined;
  /** Why a value of a closed period was changed. */
  restatement?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** The diary of a partnership: what was held, tested, reviewed or decided, and when. Entries are only ever added. It may also be kept as NAME.log.csv, which says the same. */
export interface Log {
  /** Says that this document is a diary. */
  kind?: 'Log' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the diary. */
  name?: string | undefined;
  /** The diary in a few words, as it is shown to people. */
  title?: string | undefined;
  /** The partnership to which the diary belongs. */
  partnership?: string | undefined;
  /** Who may read this document. */
  audience?: 'shared' | 'client' | undefined;
  /** The entries, oldest first. */
  entries?: LogEntry[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One thing that happened. */
export interface LogEntry {
  /** The partnership, if it is not that of the document. */
  partnership?: string | undefined;
  /** Day on which it happened. */
  date?: string | undefined;
  /** What happened. */
  event?: 'held' | 'reviewed' | 'tested' | 'published' | 'fed-back' | 'routed' | 'engaged' | 'shared' | 'announced' | 'recognised' | 'trained' | 'practised' | 'assessed' | 'raised' | 'decided' | 'changed' | 'closed' | undefined;
  /** What it is about: the id of an item of the partnership, or the path of a field such as exitPlan. */
  ref?: string | undefined;
  /** Who did it or was in charge; the id of a person if there is one. */
  by?: string | undefined;
  /** On whose side it happened, or who gave it. */
  side?: 'client' | 'provider' | 'both' | undefined;
  /** Where the minutes, report or proof is. */
  evidence?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What a house expects of its partnerships: how hard each rule is, with which thresholds and why, and which exceptions were granted. It governs the files in its own folder and below. Without one, the built-in defaults hold. */
export interface Policy {
  /** Says that this document is a policy. */
  kind?: 'Policy' | undefined;
  /** Always 1. */
  version?: 1 | undefined;
  /** Short name of the policy. */
  name?: string | undefined;
  /** The policy in a few words, as it is shown to people. */
  title?: string | undefined;
  /** Who answers for the policy. */
  owner?: string | undefined;
  /** Day on which the policy was last looked at. */
  lastReviewed?: string | undefined;
  /** Policies on which this one builds, as paths seen from this file. What is said here wins. */
  extends?: string[] | undefined;
  /** Sets of further rules, such as for a standard or a law. They add or tighten, never loosen. */
  packs?: PolicyPack[] | undefined;
  /** Rules whose severity or thresholds differ from the defaults. The last entry that fits a file wins. */
  rules?: PolicyRule[] | undefined;
  /** How much each dimension counts in the health score. They come to 100. */
  weights?: Weights | undefined;
  /** Findings that are accepted for a time, by somebody, for a reason. */
  waivers?: Waiver[] | undefined;
  /** Limits that belong to no single rule. */
  limits?: Limits | undefined;
  /** Folder with the house's own templates for new partnerships, as a path seen from this file. */
  templates?: string | undefined;
  /** Files that a provider can read. Nothing that is for the client alone may stand in them. */
  sharedWith?: SharedWith[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** How much each dimension counts in the health score. They come to 100. */
export interface Weights {
  /** How far targets are met. In points of 100. */
  performance?: number | undefined;
  /** Shared goals, alignment, trust. In points of 100. */
  goals?: number | undefined;
  /** Meetings, escalation, roles, feedback. In points of 100. */
  governance?: number | undefined;
  /** Threats, continuity, exit. In points of 100. */
  resilience?: number | undefined;
  /** Attrition, leaders, training. In points of 100. */
  people?: number | undefined;
  /** How much hangs on one provider. In points of 100. */
  concentration?: number | undefined;
  /** Price, incentives, flexibility. In points of 100. */
  commercial?: number | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Limits that belong to no single rule. */
export interface Limits {
  /** Longest time for which a finding may be waived. */
  waiver?: Duration | undefined;
  /** Time after which something proposed but not agreed is asked about. */
  proposal?: Duration | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One set of further rules. */
export interface PolicyPack {
  /** Id of a pack that ships with the product, or the path of a house pack seen from this file. */
  pack?: string | undefined;
  /** True if the governed services are information and communication technology in the sense of the law. */
  ict?: boolean | undefined;
  /** The files to which the pack applies, as patterns seen from this file. Left out: all that the policy governs. */
  paths?: string[] | undefined;
  /** Why the pack is in force. */
  why?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** What differs for one rule. */
export interface PolicyRule {
  /** Id of the rule. */
  rule?: string | undefined;
  /** How hard the rule is. It holds for every case of the rule. */
  severity?: 'error' | 'warning' | 'info' | 'hint' | 'off' | undefined;
  /** Thresholds by name, as the page of the rule lists them. */
  set?: Record<string, number | string> | undefined;
  /** The files to which this applies, as patterns seen from this file. Left out: all that the policy governs. */
  paths?: string[] | undefined;
  /** Why the house wants it so. Shown in every finding of the rule. */
  why?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** One finding that is accepted for a time. */
export interface Waiver {
  /** Short name, needed only if a rule has two waivers. */
  id?: string | undefined;
  /** Id of the rule. */
  rule?: string | undefined;
  /** Where: the name of the definition, then the path with items by their id. Everything below is covered. */
  at?: string | undefined;
  /** Why it is accepted. */
  reason?: string | undefined;
  /** Who accepts it. */
  approvedBy?: string | undefined;
  /** Day on which it was accepted. */
  approvedOn?: string | undefined;
  /** Last day on which it holds. */
  expires?: string | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}

/** Files that one provider can read. */
export interface SharedWith {
  /** Short name of the provider. Left out: any provider. */
  provider?: string | undefined;
  /** The files, as patterns seen from this file. */
  paths?: string[] | undefined;
  source?: string | undefined;
  note?: string | undefined;
  proposed?: Proposed | undefined;
}
