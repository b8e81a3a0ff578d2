CREATE OR REPLACE TEMP MACRO sign_words(text) AS regexp_replace(text, '[0-9*xX\s,，。.;:：；!！【】\[\]()（）_-]', '', 'g')
