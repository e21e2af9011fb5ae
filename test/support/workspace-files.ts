/** A small workspace of a client, a provider and two partnerships, in which the same ids stand for different people. */
export const files: Record<string, string> = {
  'chat.partnership.yaml': `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
people:
  - { id: ines, name: Inês Duarte, side: client }   # leads
  - id: "tom"
    side: provider
kpis:
  - kpi: csat
    owner: { client: ines, provider: tom }
  - id: sl-chat
    kpi: service_level
    channel: chat
  - kpi: house_score
goals:
  - id: loyal
    level: ultimate
    owner: { client: 'ines', provider: client }
  - { id: fast, contributesTo: [loyal] }
scope:
  - { id: day, channel: chat, share: 40 % }
communication:
  cadences:
    - { id: weekly, title: Weekly call }
# waive PC404 until 2027-01-31 by ines: being renegotiated
termination:
  byProvider:
    forConvenience: { notice: 30 days, proposed: { value: { notice: 90 days }, owner: ines } }
exitPlan:
  steps:
    - { id: freeze, what: Freeze }
    - { id: move, what: Move, owner: raj, after: [freeze] }
`,
  'chat.client.partnership.yaml': `kind: Partnership
version: 1
name: chat
audience: client
client: harbour-bank
provider: meridian
people:
  - { id: rui, side: client, successor: ines }
`,
  'voice.partnership.yaml': `kind: Partnership
version: 1
name: voice
client: harbour-bank
provider: meridian
people:
  - { id: ines, name: Ines Voice, side: client }
goals:
  - { id: loyal, level: ultimate, owner: { client: ines, provider: nuria } }
kpis:
  - { kpi: house_score }
  - { kpi: csat }
scope:
  - { id: day, channel: chat }
`,
  'meridian.partnership.yaml': `kind: Provider
version: 1
name: meridian
parent: meridian-group
people:
  - { id: raj, role: chief executive }
sites:
  - { id: porto, country: PT }
freeCapacity:
  - { channel: chat, fte: 3 }
`,
  'house.partnership.yaml': `kind: Portfolio
version: 1
name: service
client: harbour-bank
people:
  - { id: nuria, name: Núria }
channels:
  - { channel: chat, volume: 1000, elsewhere: [{ provider: meridian, share: 10 % }] }
---
kind: KpiCatalogue
version: 1
name: ours
kpis:
  - { id: house_score, name: House score, unit: '%', direction: higher }
---
kind: Policy
version: 1
name: rules
waivers:
  - { rule: PC403, at: chat/kpis/sl-chat, reason: Soon, approvedBy: nuria, expires: 2027-01-31 }
  - { rule: PC404, at: voice/goals/loyal, reason: Soon, approvedBy: ines, expires: 2027-01-31 }
`,
  'all.actuals.csv': `partnership,kpi,period,value
chat,sl-chat,2026-09,82
"chat","csat",2026-09,80
voice,csat,2026-09,77
chat,house_score,2026-09,70
`,
  'chat.log.csv': `date,event,ref,by
2026-10-01,held,weekly,ines
2026-10-02,reviewed,goals/loyal,Somebody else
2026-10-03,published,sl-chat,"tom"
`,
};
