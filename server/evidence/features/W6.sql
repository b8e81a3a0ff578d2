-- Share of the store's commonest sign-off text (digits and marks left out) less that text's share among the unsold parcels of the same outlets; extra: its share.
SELECT sid, total AS n, share - usual AS value, share AS extra FROM sign_template WHERE usual IS NOT NULL
