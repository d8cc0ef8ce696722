CREATE OR REPLACE FUNCTION object_watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '!'; RETURN NEW; END $$
;;
CREATE TRIGGER object_watch BEFORE INSERT ON object_people FOR EACH ROW EXECUTE FUNCTION object_watch()
