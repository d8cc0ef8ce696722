package io.dialectic.compliance.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applications on the class path and on the module path: the engine, the dialect and the driver are found on both, and models
 * are reached by the right that the application gave.
 */
final class PathsTest {
    private static final String CUSTOMER = """
        package shop;

        import io.dialectic.annotation.*;
        import java.util.List;

        @Table("customers")
        public record Customer(
                @Id @Generated Long id, @Unique @NotNull String email, String name, @HasMany("customerId") List<Purchase> purchases) {}
        """;

    private static final String PRODUCT = """
        package shop;

        import io.dialectic.annotation.*;

        @Table("products")
        public class Product {
            @Id @Generated private Long id;
            private String name;
            private boolean sold;
            public Product() {}
            public Long getId() { return id; }
            public void setId(Long id) { this.id = id; }
            public String getName() { return name; }
            public void setName(String name) { this.name = name; }
            public boolean isSold() { return sold; }
            public void setSold(boolean sold) { this.sold = sold; }
        }
        """;

    private static final String ORDER = """
        package shop;

        import io.dialectic.ActiveRecord;
        import io.dialectic.annotation.*;

        @Table("purchases")
        public class Purchase extends ActiveRecord<Purchase> {
            @Id @Generated private Long id;
            private Integer pieces;
            private Long customerId;
            public Purchase() {}
            public Long getId() { return id; }
            public void setId(Long id) { this.id = id; }
            public Integer getPieces() { return pieces; }
            public void setPieces(Integer pieces) { this.pieces = pieces; }
            public Long getCustomerId() { return customerId; }
            public void setCustomerId(Long customerId) { this.customerId = customerId; }
        }
        """;

    private static final String SHOP = """
        package shop.app;

        import io.dialectic.*;
        import java.util.List;
        import shop.*;

        public final class Shop {
            record Line(String name) {}

            public static void main(String[] arguments) {
                try (Database db = Database.connect("jdbc:sqlite:" + arguments[0])) {
                    Model<Customer> customers = db.model(Customer.class);
                    Model<Product> products = db.model(Product.class);
                    Model<Purchase> purchases = db.model(Purchase.class);
                    db.schema().create(customers, products, purchases);
                    Customer ann = customers.create(v -> v.set(Customer::email).to("ann@x").set(Customer::name).to("Ann"));
                    Purchase order = purchases.create(v -> v.set(Purchase::getPieces).to(2).set(Purchase::getCustomerId).to(ann.id()));
                    order.setPieces(3);
                    order.save();
                    Product made = products.create(v -> v.set(Product::getName).to("Cup").set(Product::isSold).to(true));
                    Customer found = customers.include(Customer::purchases).where(Customer::email).eq("ann@x").findOne().get();
                    System.out.println("purchases of " + found.name() + ": " + found.purchases().get(0).getPieces());
                    System.out.println("product: " + products.findByPk(made.getId()).get().isSold());
                    System.out.println("module: " + Customer.class.getModule().getName());
                }
            }
        }
        """;

    private static final String HIDDEN = """
        package notes;

        import io.dialectic.*;
        import io.dialectic.annotation.*;
        import io.dialectic.error.*;
        import java.lang.invoke.MethodHandles;

        public final class Notes {
            @Table("notes")
            record Note(@Id @Generated Long id, String text) {}

            @Table("drafts")
            static class Draft {
                @Id @Generated private Long id;
                private String text;
                private Draft() {}
                String getText() { return text; }
            }

            record Line(String text) {}

            public static void main(String[] arguments) {
                boolean lookup = arguments[1].equals("lookup");
                try (Database db = Database.connect("jdbc:sqlite:" + arguments[0],
                        o -> lookup ? o.lookup(MethodHandles.lookup()) : o)) {
                    Model<Note> notes = db.model(Note.class);
                    Model<Draft> drafts = db.model(Draft.class);
                    db.schema().create(notes, drafts);
                    notes.create(v -> v.set(Note::text).to("read me"));
                    drafts.create(v -> v.set(Draft::getText).to("unread"));
                    System.out.println("note: " + notes.findAll().get(0).text());
                    System.out.println("draft: " + drafts.findOne().get().getText());
                    System.out.println("line: " + notes.select(Line.class));
                } catch (ModelException e) {
                    System.out.println(e.code() + " " + e.getMessage());
                }
            }
        }
        """;

    @TempDir
    private Path folder;

    private String database() {
        return folder.resolve("a.db").toString();
    }

    private Application shop(boolean named, String module) throws IOException {
        Map<String, String> sources = Map.of(
                "shop/Customer.java", CUSTOMER,
                "shop/Product.java", PRODUCT,
                "shop/Purchase.java", ORDER,
                "shop/app/Shop.java", SHOP);
        if (!named) {
            return Application.compiled(folder, false, sources);
        }
        Map<String, String> all = new HashMap<>(sources);
        all.put("module-info.java", module);
        return Application.compiled(folder, true, all);
    }

    private Application notes(String module) throws IOException {
        return Application.compiled(folder, true, Map.of("module-info.java", module, "notes/Notes.java", HIDDEN));
    }

    @Test
    void publicModelsOfAModuleThatOnlyExportsThemWork() throws Exception {
        assertThat(shop(true, "module shop { requires io.dialectic.api; exports shop; }")
                        .runModule("shop", "shop.app.Shop", database()))
                .contains("purchases of Ann: 3", "product: true", "module: shop");
    }

    @Test
    void aModuleThatExportsNothingGetsTheErrorThatSaysWhatToDo() throws Exception {
        assertThat(notes("module notes { requires io.dialectic.api; }")
                        .runModule("notes", "notes.Notes", database(), ""))
                .contains("MODEL_NOT_ACCESSIBLE DIA-203: The engine may not make instances of notes.Notes$Note.")
                .contains("open the package to io.dialectic.core")
                .contains("options.lookup(MethodHandles.lookup())")
                .doesNotContain("note: ");
    }

    @Test
    void anOpenedPackageIsEnoughForModelsThatAreNotPublic() throws Exception {
        assertThat(notes("module notes { requires io.dialectic.api; opens notes to io.dialectic.core; }")
                        .runModule("notes", "notes.Notes", database(), ""))
                .contains("note: read me", "draft: unread", "line: [Line[text=read me]]");
    }

    @Test
    void aGivenLookupIsEnoughForModelsThatAreNotPublic() throws Exception {
        assertThat(notes("module notes { requires io.dialectic.api; }")
                        .runModule("notes", "notes.Notes", database(), "lookup"))
                .contains("note: read me", "draft: unread", "line: [Line[text=read me]]");
    }

    @Test
    void everythingIsFoundOnTheClassPath() throws Exception {
        assertThat(shop(false, "").runClass(List.of(), "shop.app.Shop", database()))
                .contains("purchases of Ann: 3", "product: true", "module: null");
    }

    @Test
    void aProviderThatCannotBeLoadedIsReportedAndPassedOver() throws Exception {
        Path broken = folder.resolve("broken");
        Path services = broken.resolve("META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve("io.dialectic.spi.DialectProvider"), "com.acme.Gone\n");
        assertThat(shop(false, "").runClass(List.of(broken), "shop.app.Shop", database()))
                .contains("purchases of Ann: 3")
                .contains("com.acme.Gone")
                .contains("passed over");
    }
}
