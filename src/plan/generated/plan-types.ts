// Generated from schemas/ by `npm run generate`. Do not edit.

export type Status = 'draft' | 'review' | 'approved' | 'retired';
export type Channel =
  | 'in-person'
  | 'phone'
  | 'email'
  | 'sms'
  | 'chat'
  | 'website'
  | 'app'
  | 'social'
  | 'post'
  | 'event'
  | 'partner';
export type Level = 'low' | 'medium' | 'high';
export type Activity =
  | 'marketing'
  | 'sales'
  | 'ordering'
  | 'delivery'
  | 'onboarding'
  | 'billing'
  | 'collections'
  | 'service'
  | 'support'
  | 'complaints'
  | 'renewal';
export type Method =
  | 'survey'
  | 'interview'
  | 'observation'
  | 'feedback-form'
  | 'conversation'
  | 'social'
  | 'records'
  | 'analytics';

export interface Plan {
  /** Format */
  schema: 1;
  /** About this plan */
  about?: About;
  /** People */
  people?: { [id: string]: Role };
  /** Departments */
  departments?: { [id: string]: Department };
  /** Goals */
  goals?: Goals;
  /** Research */
  research?: Research;
  /** Strategy */
  strategy?: Strategy;
  /** Improvement */
  improvement?: Improvement;
  /** Version history */
  history?: { [id: string]: Version };
  /** Does not apply */
  skipped?: { [id: string]: string };
  /** Suggested, please confirm */
  suggested?: string[];
}

export interface About {
  /** Title */
  title?: string;
  /** Company */
  company?: Company;
  /** Language */
  language?: 'en' | 'he' | 'fa';
  /** Currency: ISO 4217, or `IRT` */
  currency?: string;
  /** Depth */
  depth?: 'essential' | 'full';
  /** Period */
  period?: Period;
  /** Working week */
  workweek?: Workweek;
  /** Version */
  version?: string;
  /** Status */
  status?: Status;
  /** Owner: id in `people` */
  owner?: string;
  /** Approval */
  approval?: Approval;
  /** Vision: Markdown */
  vision?: string;
  /** Values */
  values?: string[];
  /** Scope */
  scope?: Scope;
  /** Context: Markdown */
  context?: string;
}

export interface Company {
  /** Company name */
  name?: string;
  /** Country: ISO 3166-1, two letters */
  country?: string;
  /** Line of business */
  industry?: string;
  /** Employees */
  size?: number;
  /** Market */
  market?: 'b2c' | 'b2b' | 'both';
  /** Sells */
  sells?: string;
  /** Description: Markdown */
  description?: string;
  /** Contact */
  contact?: CompanyContact;
}

export interface CompanyContact {
  /** Phone */
  phone?: string;
  /** Email */
  email?: string;
  /** Website */
  website?: string;
  /** Address */
  address?: string;
}

export interface Period {
  /** From: `YYYY-MM-DD` */
  from?: string;
  /** To: `YYYY-MM-DD` */
  to?: string;
}

export interface Workweek {
  /** Days */
  days?: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  /** From: `HH:MM` */
  from?: string;
  /** To: `HH:MM` */
  to?: string;
  /** Hours a week */
  hours?: number;
}

export interface Approval {
  /** Approved by: id in `people` */
  person?: string;
  /** Approved on: `YYYY-MM-DD` */
  date?: string;
  /** Digest */
  digest?: string;
}

export interface Scope {
  /** Covers: Markdown */
  covers?: string;
  /** Leaves out: Markdown */
  excludes?: string;
}

export interface Role {
  /** Role */
  role?: string;
  /** Name */
  name?: string;
  /** Department: id in `departments` */
  department?: string;
  /** Email */
  email?: string;
}

export interface Department {
  /** Department */
  name?: string;
  /** Contact with customers */
  contact?: 'front-office' | 'back-office' | 'representative' | 'partner';
}

export interface Goals {
  /** Company goals */
  company?: { [id: string]: Goal };
  /** Customer needs */
  needs?: { [id: string]: Need };
  /** Personas */
  personas?: { [id: string]: Persona };
  /** Touchpoints */
  touchpoints?: { [id: string]: Touchpoint };
  /** Customer journey */
  journey?: { [id: string]: JourneyStage };
  /** Sales pipeline */
  pipeline?: { [id: string]: PipelineStage };
  /** Customer lifecycle */
  lifecycle?: { [id: string]: LifecycleStage };
}

export interface Goal {
  /** Goal */
  statement?: string;
  /** Horizon */
  horizon?: 'short' | 'long';
  /** Measure: id in `improvement.measures` */
  measure?: string;
  /** Target: in the unit of its measure */
  target?: number;
  /** By: `YYYY-MM-DD` */
  by?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Reason: Markdown */
  reason?: string;
}

export interface Need {
  /** Need */
  statement?: string;
  /** Kind */
  kind?:
    | 'price'
    | 'convenience'
    | 'choice'
    | 'ease-of-use'
    | 'reliability'
    | 'proximity'
    | 'channel'
    | 'speed'
    | 'personal-attention'
    | 'experience'
    | 'other';
  /** Importance: 1–5 */
  importance?: number;
  /** Personas: ids in `goals.personas` */
  personas?: string[];
  /** Sources: ids in `research.sources` */
  sources?: string[];
}

export interface Persona {
  /** Persona */
  name?: string;
  /** Description: Markdown */
  description?: string;
  /** Preferred channel */
  channel?: Channel;
  /** Where to reach: Markdown */
  reach?: string;
  /** Role in buying */
  role?: 'user' | 'buyer' | 'decider' | 'influencer';
  /** Pain point: Markdown */
  pain?: string;
  /** Location */
  location?: string;
  /** Media */
  media?: string[];
  /** Age */
  age?: string;
  /** Gender */
  gender?: string;
  /** Income */
  income?: string;
  /** Ease with technology */
  technology?: Level;
  /** Habits: Markdown */
  habits?: string;
}

export interface Touchpoint {
  /** Touchpoint */
  name?: string;
  /** Activity */
  activity?: Activity;
  /** Phase */
  phase?: 'before' | 'during' | 'after';
  /** Channel */
  channel?: Channel;
  /** Department: id in `departments` */
  department?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Opening hours */
  opening?: string;
  /** Access */
  access?: string;
}

export interface JourneyStage {
  /** Stage */
  stage?: string;
  /** Customer: Markdown */
  customer?: string;
  /** Touchpoints: ids in `goals.touchpoints` */
  touchpoints?: string[];
  /** Behind the scenes: Markdown */
  process?: string;
  /** Pain point: Markdown */
  pain?: string;
  /** Ease: 1–5 */
  ease?: number;
  /** Owner: id in `people` */
  owner?: string;
  /** Done when */
  done?: string;
  /** Handover */
  handover?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface PipelineStage {
  /** Stage */
  stage?: string;
  /** Entry condition */
  entry?: string;
  /** Action */
  action?: string;
  /** Conversion: 0–100 */
  conversion?: number;
  /** Done when */
  done?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface LifecycleStage {
  /** Lifecycle stage */
  name?: string;
  /** Definition: Markdown */
  definition?: string;
  /** Next move */
  next?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Research {
  /** Capabilities */
  capabilities?: Capabilities;
  /** Practices */
  practices?: { [id: string]: Practice };
  /** Challenges */
  challenges?: { [id: string]: Challenge };
  /** Sources */
  sources?: { [id: string]: Source };
  /** Figures */
  figures?: Figures;
  /** Pain points */
  painPoints?: { [id: string]: PainPoint };
  /** Competitors */
  competitors?: { [id: string]: Competitor };
}

export interface Capabilities {
  /** Culture */
  culture?: CapabilitiesCulture;
  /** Processes */
  processes?: CapabilitiesProcesses;
  /** Staff */
  staff?: CapabilitiesStaff;
  /** Technology */
  technology?: CapabilitiesTechnology;
}

export interface CapabilitiesCulture {
  /** Today: Markdown */
  state?: string;
  /** Rating: 1–5 */
  rating?: number;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface CapabilitiesProcesses {
  /** Today: Markdown */
  state?: string;
  /** Rating: 1–5 */
  rating?: number;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface CapabilitiesStaff {
  /** Today: Markdown */
  state?: string;
  /** Rating: 1–5 */
  rating?: number;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface CapabilitiesTechnology {
  /** Today: Markdown */
  state?: string;
  /** Rating: 1–5 */
  rating?: number;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface Practice {
  /** Department: id in `departments` */
  department?: string;
  /** Today: Markdown */
  does?: string;
  /** Rating today: 1–5 */
  rating?: number;
  /** Rating wanted: 1–5 */
  desired?: number;
  /** Change: Markdown */
  change?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface Challenge {
  /** Challenge */
  statement?: string;
  /** Area */
  area?: 'information' | 'channels' | 'time' | 'process' | 'people' | 'technology' | 'data';
  /** Department: id in `departments` */
  department?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface Source {
  /** Source */
  name?: string;
  /** Asked */
  asked?: 'customers' | 'employees' | 'partners' | 'records';
  /** Method */
  method?: Method;
  /** Question */
  question?: string;
  /** Department: id in `departments` */
  department?: string;
  /** Sample */
  sample?: number;
  /** Collected: `YYYY-MM-DD` */
  collected?: string;
  /** Findings: Markdown */
  findings?: string;
  /** Suggestions: Markdown */
  suggestions?: string;
  /** Requests: ids in `strategy.ideas` */
  requests?: string[];
  /** What it changed: Markdown */
  changed?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Figures {
  /** As of: `YYYY-MM-DD` */
  asOf?: string;
  /** Origin */
  origin?: string;
  /** Customers */
  customers?: number;
  /** Active customers */
  active?: number;
  /** Repeat-purchase rate: 0–100 */
  repeatRate?: number;
  /** Retention rate: 0–100 */
  retentionRate?: number;
  /** Churn rate: 0–100 */
  churnRate?: number;
  /** Average order: in the currency of the plan */
  averageOrder?: number;
  /** Top-fifth share: 0–100 */
  topShare?: number;
  /** Acquisition cost: in the currency of the plan */
  acquisitionCost?: number;
  /** Lifetime value: in the currency of the plan */
  lifetimeValue?: number;
  /** Recommendation (NPS) */
  nps?: number;
  /** Satisfaction (CSAT): 0–100 */
  csat?: number;
}

export interface PainPoint {
  /** Cause */
  cause?: string;
  /** Shows as */
  shows?: 'complaint' | 'lost-customer' | 'lost-deal';
  /** Process */
  process?: string;
  /** Share: 0–100 */
  share?: number;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface Competitor {
  /** Competitor */
  name?: string;
  /** Customer contact: Markdown */
  contact?: string;
  /** Channels */
  channels?: Channel[];
  /** Satisfaction */
  satisfaction?: CompetitorSatisfaction;
  /** Strengths: Markdown */
  strengths?: string;
  /** Our answer: Markdown */
  answer?: string;
}

export interface CompetitorSatisfaction {
  /** Measure: id in `improvement.measures` */
  measure?: string;
  /** Score */
  score?: number;
  /** Origin */
  origin?: string;
}

export interface Strategy {
  /** Summary: Markdown */
  summary?: string;
  /** Segments */
  segments?: { [id: string]: Segment };
  /** Objectives */
  objectives?: { [id: string]: Objective };
  /** Offerings */
  offerings?: { [id: string]: Offering };
  /** Ideas */
  ideas?: { [id: string]: Idea };
  /** Retention */
  retention?: Retention;
  /** Promises */
  promises?: { [id: string]: StrategyPromise };
  /** Service policies */
  service?: { [id: string]: ServicePolicy };
  /** Feedback */
  feedback?: Feedback;
  /** Messages */
  messages?: { [id: string]: Message };
  /** Customer data */
  data?: Data;
  /** Key dates */
  dates?: { [id: string]: KeyDate };
  /** Risks */
  risks?: { [id: string]: RiskOrAssumption };
  /** Budget */
  budget?: Budget;
  /** Responsibilities */
  responsibilities?: { [id: string]: Responsibility };
}

export interface Segment {
  /** Name */
  name?: string;
  /** Definition: Markdown */
  definition?: string;
  /** Treatment */
  treatment?: 'invest' | 'maintain' | 'reduce' | 'part';
  /** Care: Markdown */
  care?: string;
  /** Yearly value: in the currency of the plan */
  value?: number;
  /** Personas: ids in `goals.personas` */
  personas?: string[];
  /** Needs: ids in `goals.needs` */
  needs?: string[];
  /** Examples */
  examples?: string[];
  /** Tried before: Markdown */
  tried?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Objective {
  /** Objective */
  statement?: string;
  /** Focus */
  focus?: 'retention' | 'service' | 'needs' | 'value' | 'acquisition';
  /** Goals: ids in `goals.company` */
  goals?: string[];
  /** Measure: id in `improvement.measures` */
  measure?: string;
  /** Target: in the unit of its measure */
  target?: number;
  /** By: `YYYY-MM-DD` */
  by?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Steps */
  steps?: { [id: string]: ObjectiveStep };
}

export interface ObjectiveStep {
  /** Action */
  action?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Start: `YYYY-MM-DD` */
  start?: string;
  /** Due: `YYYY-MM-DD` */
  due?: string;
  /** Done when */
  done?: string;
  /** Status */
  status?: 'planned' | 'doing' | 'done' | 'dropped';
  /** Phase */
  phase?: string;
  /** Cost: in the currency of the plan */
  cost?: number;
}

export interface Offering {
  /** Name */
  name?: string;
  /** Kind */
  kind?: 'product' | 'service';
  /** Needs met: ids in `goals.needs` */
  needs?: string[];
  /** How it helps: Markdown */
  how?: string;
  /** Future: Markdown */
  future?: string;
}

export interface Idea {
  /** Name */
  name?: string;
  /** Kind */
  kind?: 'offering' | 'approach';
  /** From */
  from?: 'customers' | 'employees' | 'own';
  /** Needs met: ids in `goals.needs` */
  needs?: string[];
  /** Risk */
  risk?: Level;
  /** Risk note: Markdown */
  riskNote?: string;
  /** Cost: in the currency of the plan */
  cost?: number;
  /** Benefit: Markdown */
  benefit?: string;
  /** Decision */
  decision?: 'pursue' | 'pilot' | 'later' | 'drop';
  /** Reason: Markdown */
  reason?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface Retention {
  /** Today: Markdown */
  state?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Tactics */
  tactics?: { [id: string]: RetentionTactic };
  /** Obstacles */
  obstacles?: { [id: string]: RetentionObstacle };
}

export interface RetentionTactic {
  /** Tactic */
  tactic?: string;
  /** Kind */
  kind?:
    | 'onboarding'
    | 'loyalty'
    | 'reward'
    | 'referral'
    | 'content'
    | 'event'
    | 'personal'
    | 'contact'
    | 'cross-sell'
    | 'review'
    | 'panel'
    | 'save'
    | 'win-back';
  /** When */
  when?: string;
  /** Segments: ids in `strategy.segments` */
  segments?: string[];
  /** How often */
  every?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface RetentionObstacle {
  /** Obstacle */
  obstacle?: string;
  /** Answer: Markdown */
  answer?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface StrategyPromise {
  /** Promise */
  promise?: string;
  /** Side */
  side?: 'ours' | 'theirs';
  /** If broken: Markdown */
  whenBroken?: string;
  /** Within: ISO 8601, as `PT4H` */
  within?: string;
  /** Service policy: id in `strategy.service` */
  service?: string;
  /** Measure: id in `improvement.measures` */
  measure?: string;
}

export interface ServicePolicy {
  /** Situation */
  situation?: string;
  /** Kind */
  kind?: 'enquiry' | 'request' | 'complaint' | 'incident';
  /** Touchpoints: ids in `goals.touchpoints` */
  touchpoints?: string[];
  /** Department: id in `departments` */
  department?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Channels */
  channels?: Channel[];
  /** Clock */
  clock?: 'business' | 'calendar';
  /** Acknowledged within: ISO 8601, as `PT4H` */
  acknowledgeWithin?: string;
  /** Answered within: ISO 8601, as `PT4H` */
  respondWithin?: string;
  /** Update every */
  updateEvery?: string;
  /** Resolved within: ISO 8601, as `PT4H` */
  resolveWithin?: string;
  /** Steps */
  steps?: { [id: string]: ServicePolicyStep };
  /** Escalate to: id in `people` */
  escalate?: string;
  /** Authority: in the currency of the plan */
  authority?: number;
  /** When late: Markdown */
  whenLate?: string;
  /** Tone: Markdown */
  tone?: string;
  /** Reason for delay: Markdown */
  reason?: string;
}

export interface ServicePolicyStep {
  /** Do */
  do?: string;
  /** Who: id in `people` */
  who?: string;
  /** Only if */
  if?: string;
  /** Stage */
  stage?: 'receive' | 'acknowledge' | 'assess' | 'investigate' | 'respond' | 'close';
}

export interface Feedback {
  /** Owner: id in `people` */
  owner?: string;
  /** Methods */
  methods?: Method[];
  /** Use: Markdown */
  use?: string;
}

export interface Message {
  /** Channel */
  channel?: Channel;
  /** Audience: ids in `goals.personas` */
  personas?: string[];
  /** Message */
  message?: string;
  /** Wanted action */
  action?: string;
  /** Timing */
  timing?: 'planned' | 'reactive';
  /** Purpose */
  purpose?: 'win' | 'engage' | 'convert' | 'keep';
  /** Journey stage */
  stage?: string;
  /** How often */
  every?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Partner */
  partner?: string;
}

export interface Data {
  /** Steward: id in `people` */
  steward?: string;
  /** Checked every */
  review?: string;
  /** Access: Markdown */
  access?: string;
  /** Data fields */
  fields?: { [id: string]: DataField };
}

export interface DataField {
  /** Field */
  field?: string;
  /** Purpose */
  purpose?: string;
  /** Basis */
  basis?: 'consent' | 'contract' | 'legal-duty' | 'legitimate-interest';
  /** Kept for: ISO 8601, as `PT4H` */
  keep?: string;
  /** Origin */
  origin?: string;
  /** Refreshed every */
  refresh?: string;
}

export interface KeyDate {
  /** Date: `YYYY-MM-DD` */
  date?: string;
  /** What */
  what?: string;
  /** Kind */
  kind?: 'launch' | 'season' | 'event' | 'deadline';
  /** Impact: Markdown */
  impact?: string;
}

export interface RiskOrAssumption {
  /** Statement */
  statement?: string;
  /** Kind */
  kind?: 'risk' | 'assumption' | 'dependency';
  /** Likelihood */
  likelihood?: Level;
  /** Impact */
  impact?: Level;
  /** Answer: Markdown */
  answer?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Budget {
  /** Money */
  money?: { [id: string]: BudgetCostItem };
  /** Time */
  time?: { [id: string]: BudgetTimeItem };
  /** Benefits */
  benefits?: { [id: string]: BudgetBenefit };
}

export interface BudgetCostItem {
  /** Item */
  item?: string;
  /** Category */
  category?: 'training' | 'tools' | 'channels' | 'rewards' | 'software' | 'staff' | 'research' | 'other';
  /** Amount: in the currency of the plan */
  amount?: number;
  /** Recurs */
  recurs?: 'once' | 'month' | 'year';
  /** When: `YYYY-MM-DD` */
  when?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface BudgetTimeItem {
  /** Person: id in `people` */
  person?: string;
  /** Hours */
  hours?: number;
  /** Task */
  task?: string;
  /** From: `YYYY-MM-DD` */
  from?: string;
  /** To: `YYYY-MM-DD` */
  to?: string;
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface BudgetBenefit {
  /** What */
  what?: string;
  /** Amount: in the currency of the plan */
  amount?: number;
  /** Measure: id in `improvement.measures` */
  measure?: string;
}

export interface Responsibility {
  /** Area */
  area?:
    | 'marketing'
    | 'sales'
    | 'ordering'
    | 'delivery'
    | 'onboarding'
    | 'billing'
    | 'collections'
    | 'service'
    | 'support'
    | 'complaints'
    | 'renewal'
    | 'sponsor'
    | 'plan'
    | 'data'
    | 'tool';
  /** Owner: id in `people` */
  owner?: string;
  /** Covers */
  covers?: string;
  /** Reason: Markdown */
  reason?: string;
}

export interface Improvement {
  /** Roll-out */
  rollout?: Rollout;
  /** Measures */
  measures?: { [id: string]: Measure };
  /** Sharing */
  sharing?: { [id: string]: Report };
  /** Recognition */
  recognition?: { [id: string]: Recognition };
  /** Reviews */
  reviews?: Reviews;
  /** Software */
  software?: Software;
}

export interface Rollout {
  /** Effective from: `YYYY-MM-DD` */
  effective?: string;
  /** Effect: Markdown */
  effect?: string;
  /** Sessions */
  sessions?: { [id: string]: RolloutSession };
  /** Leaders */
  leaders?: { [id: string]: RolloutLeader };
  /** Staff feedback */
  feedback?: RolloutFeedback;
  /** Signs of use: ids in `improvement.measures` */
  adoption?: string[];
}

export interface RolloutSession {
  /** Title */
  title?: string;
  /** Kind */
  kind?: 'workshop' | 'meeting' | 'training' | 'briefing';
  /** Departments: ids in `departments` */
  departments?: string[];
  /** Date: `YYYY-MM-DD` */
  date?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface RolloutLeader {
  /** Person: id in `people` */
  person?: string;
  /** Duty: Markdown */
  duty?: string;
}

export interface RolloutFeedback {
  /** How: Markdown */
  how?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Measure {
  /** Name */
  name?: string;
  /** Definition: Markdown */
  definition?: string;
  /** Unit */
  unit?: 'percent' | 'count' | 'money' | 'score' | 'days' | 'hours' | 'minutes';
  /** Better */
  better?: 'higher' | 'lower';
  /** Method */
  method?: 'survey' | 'spot-check' | 'records' | 'observation';
  /** How often */
  every?: string;
  /** Owner: id in `people` */
  owner?: string;
  /** Baseline */
  baseline?: MeasureBaseline;
  /** Hold at: in the unit of its measure */
  hold?: number;
  /** Readings */
  readings?: { [id: string]: MeasureReading };
}

export interface MeasureBaseline {
  /** Value: in the unit of its measure */
  value?: number;
  /** Date: `YYYY-MM-DD` */
  date?: string;
}

export interface MeasureReading {
  /** Value: in the unit of its measure */
  value?: number;
  /** Note */
  note?: string;
}

export interface Report {
  /** Departments: ids in `departments` */
  departments?: string[];
  /** What */
  what?: string;
  /** Form */
  form?: 'meeting' | 'email' | 'board' | 'report';
  /** How often */
  every?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Recognition {
  /** For */
  for?: string;
  /** Reward */
  reward?: string;
  /** How often */
  every?: string;
  /** Owner: id in `people` */
  owner?: string;
}

export interface Reviews {
  /** How often */
  every?: string;
  /** Next review: `YYYY-MM-DD` */
  next?: string;
  /** Meetings */
  meetings?: { [id: string]: ReviewsMeeting };
  /** Review log */
  log?: { [id: string]: ReviewsReviewMeeting };
}

export interface ReviewsMeeting {
  /** What */
  what?: string;
  /** People: ids in `people` */
  people?: string[];
  /** How often */
  every?: string;
}

export interface ReviewsReviewMeeting {
  /** People: ids in `people` */
  people?: string[];
  /** What worked: Markdown */
  worked?: string;
  /** To improve: Markdown */
  improve?: string;
  /** Decisions: Markdown */
  decisions?: string;
}

export interface Software {
  /** Reason: Markdown */
  reason?: string;
  /** Current software */
  current?: { [id: string]: SoftwareCurrentTool };
  /** Requirements */
  requirements?: { [id: string]: SoftwareRequirement };
  /** Approach */
  approach?: 'undecided' | 'none' | 'one-vendor' | 'assembled';
  /** Candidates */
  candidates?: { [id: string]: SoftwareCandidate };
  /** Choice */
  choice?: string;
  /** Decided on: `YYYY-MM-DD` */
  decided?: string;
}

export interface SoftwareCurrentTool {
  /** Name */
  name?: string;
  /** Use */
  use?: string;
  /** Fate */
  fate?: 'keep' | 'connect' | 'replace';
}

export interface SoftwareRequirement {
  /** Feature */
  feature?:
    | 'customer-records'
    | 'customer-journey'
    | 'sales-forecast'
    | 'email-and-messaging'
    | 'file-sharing'
    | 'data-analysis'
    | 'promotions-tracking'
    | 'company-contacts'
    | 'lead-management'
    | 'campaign-tracking'
    | 'customer-tags'
    | 'external-analytics'
    | 'support-desk'
    | 'activity-feed'
    | 'order-management'
    | 'booking'
    | 'mobile-access'
    | 'social-media'
    | 'project-management-integration'
    | 'other-integrations'
    | 'automation'
    | 'dashboards'
    | 'import-and-export'
    | 'permissions-and-consent'
    | 'right-to-left-interface';
  /** Area */
  area?: 'collaborative' | 'analytical' | 'operational';
  /** Priority */
  priority?: 'must' | 'should' | 'could';
  /** Objective: id in `strategy.objectives` */
  objective?: string;
}

export interface SoftwareCandidate {
  /** Name */
  name?: string;
  /** Yearly cost: in the currency of the plan */
  yearlyCost?: number;
  /** Meets: id in `improvement.software.requirements` */
  meets?: { [id: string]: number };
  /** Note: Markdown */
  note?: string;
}

export interface Version {
  /** Date: `YYYY-MM-DD` */
  date?: string;
  /** Author */
  author?: string;
  /** Status */
  status?: Status;
  /** What changed: Markdown */
  summary?: string;
  /** Digest */
  digest?: string;
}
