-- Customers (accounts at the site) of each site, as far as sales name them.
CREATE OR REPLACE TEMP TABLE site_customer AS
SELECT site_id, count(DISTINCT site_account_key) AS customers FROM number_sales WHERE site_account_key IS NOT NULL GROUP BY site_id
