// Constraints and indexes of a case's graph. One statement each, ended by a semicolon; all may be run again.
CREATE CONSTRAINT store_key IF NOT EXISTS FOR (n:Store) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT order_key IF NOT EXISTS FOR (n:Order) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT waybill_key IF NOT EXISTS FOR (n:Waybill) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT qr_code_key IF NOT EXISTS FOR (n:QrCode) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT vendor_site_key IF NOT EXISTS FOR (n:VendorSite) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT site_account_key IF NOT EXISTS FOR (n:SiteAccount) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT account_key IF NOT EXISTS FOR (n:Account) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT person_key IF NOT EXISTS FOR (n:Person) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (n:Identifier) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT outlet_key IF NOT EXISTS FOR (n:Outlet) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT org_key IF NOT EXISTS FOR (n:Org) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT gambling_site_key IF NOT EXISTS FOR (n:GamblingSite) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT case_key IF NOT EXISTS FOR (n:Case) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT asset_key IF NOT EXISTS FOR (n:Asset) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT ring_key IF NOT EXISTS FOR (n:Ring) REQUIRE n.key IS UNIQUE;

// One relation for one payment of an order, one withdrawal, one transfer.
CREATE CONSTRAINT paid_once IF NOT EXISTS FOR ()-[r:PAID]-() REQUIRE r.relKey IS UNIQUE;
CREATE CONSTRAINT withdrew_once IF NOT EXISTS FOR ()-[r:WITHDREW]-() REQUIRE r.relKey IS UNIQUE;
CREATE CONSTRAINT transferred_once IF NOT EXISTS FOR ()-[r:TRANSFERRED]-() REQUIRE r.relKey IS UNIQUE;

// What people ask by: times, and numbers without their courier or platform.
CREATE INDEX waybill_no IF NOT EXISTS FOR (n:Waybill) ON (n.waybillNo);
CREATE INDEX waybill_courier IF NOT EXISTS FOR (n:Waybill) ON (n.courier);
CREATE INDEX waybill_picked_at IF NOT EXISTS FOR (n:Waybill) ON (n.pickedAt);
CREATE INDEX waybill_signed_at IF NOT EXISTS FOR (n:Waybill) ON (n.signedAt);
CREATE INDEX order_id IF NOT EXISTS FOR (n:Order) ON (n.orderId);
CREATE INDEX order_created_at IF NOT EXISTS FOR (n:Order) ON (n.createdAt);
CREATE INDEX order_paid_at IF NOT EXISTS FOR (n:Order) ON (n.paidAt);
CREATE INDEX store_id IF NOT EXISTS FOR (n:Store) ON (n.storeId);
CREATE INDEX store_opened_at IF NOT EXISTS FOR (n:Store) ON (n.openedAt);
CREATE INDEX identifier_value IF NOT EXISTS FOR (n:Identifier) ON (n.value);
CREATE INDEX site_account_name IF NOT EXISTS FOR (n:SiteAccount) ON (n.name);
CREATE INDEX ring_no IF NOT EXISTS FOR (n:Ring) ON (n.ringNo);
CREATE INDEX store_name IF NOT EXISTS FOR (n:Store) ON (n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX outlet_name IF NOT EXISTS FOR (n:Outlet) ON (n.name);
CREATE INDEX account_holder IF NOT EXISTS FOR (n:Account) ON (n.holderName);

// The first letters of a name's pinyin, from the start of the name or from its middle.
CREATE TEXT INDEX store_initials IF NOT EXISTS FOR (n:Store) ON (n.initials);
CREATE TEXT INDEX person_initials IF NOT EXISTS FOR (n:Person) ON (n.initials);
CREATE TEXT INDEX account_initials IF NOT EXISTS FOR (n:Account) ON (n.initials);
CREATE TEXT INDEX outlet_initials IF NOT EXISTS FOR (n:Outlet) ON (n.initials);

// The most and the least connected neighbours of a hub are a walk along these.
CREATE INDEX store_degree_rank IF NOT EXISTS FOR (n:Store) ON (n.degreeRank);
CREATE INDEX order_degree_rank IF NOT EXISTS FOR (n:Order) ON (n.degreeRank);
CREATE INDEX waybill_degree_rank IF NOT EXISTS FOR (n:Waybill) ON (n.degreeRank);
CREATE INDEX qr_code_degree_rank IF NOT EXISTS FOR (n:QrCode) ON (n.degreeRank);
CREATE INDEX site_account_degree_rank IF NOT EXISTS FOR (n:SiteAccount) ON (n.degreeRank);
CREATE INDEX account_degree_rank IF NOT EXISTS FOR (n:Account) ON (n.degreeRank);
CREATE INDEX identifier_degree_rank IF NOT EXISTS FOR (n:Identifier) ON (n.degreeRank);

// Chinese names: the cjk analyzer indexes pairs of characters.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Store|Person|Outlet|Org|Account|GamblingSite|VendorSite|Ring|Case|Asset) ON EACH [n.name, n.title, n.holderName]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE FULLTEXT INDEX items IF NOT EXISTS FOR (n:Order) ON EACH [n.itemTitle] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
