-- Who sent a parcel: the phone, else the address; what is masked tells nobody apart.
CREATE OR REPLACE TEMP MACRO sender_of(phone, address) AS coalesce(CASE WHEN NOT contains(phone, '*') THEN phone END, CASE WHEN NOT contains(address, '*') THEN address END)
