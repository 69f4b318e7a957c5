import type { DemoAgency } from './agency.ts';
import { DONGYING } from './agencies/dongying.ts';
import { HAIYANG } from './agencies/haiyang.ts';
import { KAIYUAN } from './agencies/kaiyuan.ts';
import { KAIYUAN_TAX } from './agencies/kaiyuan-tax.ts';
import { SANMENXIA } from './agencies/sanmenxia.ts';
import { YANZHOU } from './agencies/yanzhou.ts';
import { barbecue } from './cases/dongying/barbecue.ts';
import { billboard } from './cases/dongying/billboard.ts';
import { dump } from './cases/dongying/dump.ts';
import { extension } from './cases/dongying/extension.ts';
import { fume } from './cases/dongying/fume.ts';
import { borrowedName } from './cases/dongying/borrowed-name.ts';
import { banner, paint, poster } from './cases/dongying/on-the-spot.ts';
import { randomCheck } from './cases/dongying/random-check.ts';
import { road } from './cases/dongying/road.ts';
import { awning, paving, stall } from './cases/dongying/small.ts';
import { roof } from './cases/dongying/roof.ts';
import { spill } from './cases/dongying/spill.ts';
import { steelFrame } from './cases/dongying/steel-frame.ts';
import { stickers } from './cases/dongying/stickers.ts';
import { hoarding, pavementCafe } from './cases/dongying/street-permits.ts';
import { unfounded } from './cases/dongying/unfounded.ts';
import { farmland } from './cases/haiyang/farmland.ts';
import { plantFee, workshopFee } from './cases/haiyang/fees.ts';
import { occupation } from './cases/haiyang/occupation.ts';
import { orchard } from './cases/haiyang/orchard.ts';
import { planChange } from './cases/haiyang/plan-change.ts';
import { salesOffice } from './cases/haiyang/sales-office.ts';
import { depotCheck } from './cases/haiyang/site-check.ts';
import { border, shed, survey } from './cases/haiyang/small.ts';
import { clearing, excavation, unpaid } from './cases/kaiyuan/coercion.ts';
import { embankment } from './cases/kaiyuan/embankment.ts';
import { breweryCheck, carWashCheck, quarryCheck } from './cases/kaiyuan/inspections.ts';
import { floodStore, returnedStore, roadLevy, solarLevy } from './cases/kaiyuan/levies.ts';
import { meter } from './cases/kaiyuan/meter.ts';
import { fishPond, irrigation } from './cases/kaiyuan/permits.ts';
import { riverbed, spoil } from './cases/kaiyuan/riverbed.ts';
import { dairyRenewal, wellWithdrawal } from './cases/kaiyuan/water-rights.ts';
import { well } from './cases/kaiyuan/well.ts';
import { frozenDeposit, transferredFine } from './cases/kaiyuan-tax/deposits.ts';
import { cement } from './cases/sanmenxia/cement.ts';
import { coating } from './cases/sanmenxia/coating.ts';
import { dust } from './cases/sanmenxia/dust.ts';
import { foundry } from './cases/sanmenxia/foundry.ts';
import { hazardousWaste } from './cases/sanmenxia/hazardous-waste.ts';
import { dumpLorry, outfallPump } from './cases/sanmenxia/held-things.ts';
import { incinerator } from './cases/sanmenxia/incinerator.ts';
import { lateReport } from './cases/sanmenxia/late-report.ts';
import { ledger } from './cases/sanmenxia/ledger.ts';
import { monitoring } from './cases/sanmenxia/monitoring.ts';
import { noPermit } from './cases/sanmenxia/no-permit.ts';
import { outfall } from './cases/sanmenxia/outfall.ts';
import { sealing } from './cases/sanmenxia/sealing.ts';
import { seizure } from './cases/sanmenxia/seizure.ts';
import { bakeryCheck, paintShopCheck, pharmacyCheck } from './cases/sanmenxia/site-checks.ts';
import { batteries, smelter } from './cases/sanmenxia/smelter.ts';
import { stoneNoise } from './cases/sanmenxia/stone-noise.ts';
import { gas } from './cases/yanzhou/gas.ts';
import { forgedCancelled, forgedPapers } from './cases/yanzhou/forged-papers.ts';
import { nightWork } from './cases/yanzhou/night-work.ts';
import { property } from './cases/yanzhou/property.ts';
import { pipe, wall } from './cases/yanzhou/small.ts';
import { spoilPermit } from './cases/yanzhou/spoil-permit.ts';
import { stationCheck } from './cases/yanzhou/station-check.ts';
import type { CaseScript } from './script.ts';

export interface DemoDistrictEntry {
  readonly demo: DemoAgency;
  readonly cases: readonly CaseScript[];
}

/** The demonstration district: an agency after each of the five plans, and one that may reach for deposits, with their cases. */
export const DISTRICT: readonly DemoDistrictEntry[] = [
  { demo: SANMENXIA, cases: [coating, monitoring, hazardousWaste, noPermit, dust, ledger, outfall, foundry, lateReport, stoneNoise, cement, smelter, batteries, seizure, sealing, paintShopCheck, bakeryCheck, pharmacyCheck, outfallPump, dumpLorry, incinerator] },
  { demo: DONGYING, cases: [road, spill, billboard, fume, extension, dump, barbecue, stickers, stall, paving, awning, unfounded, poster, borrowedName, banner, paint, roof, randomCheck, steelFrame, hoarding, pavementCafe] },
  { demo: HAIYANG, cases: [occupation, farmland, salesOffice, survey, shed, border, plantFee, workshopFee, depotCheck, orchard, planChange] },
  { demo: KAIYUAN, cases: [well, meter, riverbed, spoil, irrigation, fishPond, excavation, clearing, unpaid, breweryCheck, quarryCheck, carWashCheck, solarLevy, roadLevy, floodStore, returnedStore, embankment, dairyRenewal, wellWithdrawal] },
  { demo: YANZHOU, cases: [gas, nightWork, property, wall, pipe, spoilPermit, stationCheck, forgedPapers, forgedCancelled] },
  { demo: KAIYUAN_TAX, cases: [frozenDeposit, transferredFine] },
];
