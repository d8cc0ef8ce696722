CREATE TRIGGER object_watch AFTER INSERT ON object_people BEGIN UPDATE object_people SET name = NEW.name || '!' WHERE id = NEW.id; END
