-- Every order of the two stores: what each was judged by begins there.
SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o WHERE o.key IN (SELECT order_key FROM order_fact)
