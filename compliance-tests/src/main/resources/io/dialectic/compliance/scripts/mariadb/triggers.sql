CREATE TRIGGER object_watch BEFORE INSERT ON object_people FOR EACH ROW SET NEW.name = CONCAT(NEW.name, '!')
