-- A number as its serial (up to fifteen digits at its end), what stands before, and its length: numbers of one form follow on each other by serial.
CREATE OR REPLACE TEMP MACRO number_serial(no) AS TRY_CAST(regexp_extract(no, '([0-9]{1,15})$', 1) AS BIGINT)
