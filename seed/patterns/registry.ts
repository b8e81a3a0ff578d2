import { agency } from './agency.ts'
import { brushingStudio } from './brushingStudio.ts'
import { cloudWarehouse } from './cloudWarehouse.ts'
import { codeMerchantRing } from './codeMerchantRing.ts'
import { multiShopOwner } from './multiShopOwner.ts'
import { noShip } from './noShip.ts'
import { dormitoryAddress } from './dormitoryAddress.ts'
import { familyPayer } from './familyPayer.ts'
import { dropShip, gift, launch, missingScans, recycledNumber, seasonal, topUp } from './oddStores.ts'
import type { Pattern } from './pattern.ts'
import { soloBrusher } from './soloBrusher.ts'
import { victimStore } from './victimStore.ts'

/** In the order in which they are planted. */
export const PATTERNS: readonly Pattern[] = [
  codeMerchantRing,
  brushingStudio,
  soloBrusher,
  noShip,
  victimStore,
  agency,
  multiShopOwner,
  cloudWarehouse,
  launch,
  topUp,
  dropShip,
  gift,
  missingScans,
  seasonal,
]

/** Planted after every other store, so that what these draw changes none of them. */
export const LATER_PATTERNS: readonly Pattern[] = [dormitoryAddress, familyPayer, recycledNumber]
